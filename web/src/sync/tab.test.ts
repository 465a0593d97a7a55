import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installLocks } from '../testing/fake-locks';
import { MemoryStorage } from '../testing/memory-storage';
import { claim, thisTab } from './tab';

describe('where tabs can lock their ids', () => {
  let uninstall: () => void;

  beforeEach(() => {
    uninstall = installLocks();
  });

  afterEach(() => uninstall());

  test('a new tab has an id that a server takes', async () => {
    const { client } = await thisTab(new MemoryStorage());
    expect(client).toMatch(/^[0-9A-Za-z]{12}$/);
  });

  test('a reloaded tab has the id it had', async () => {
    const session = new MemoryStorage();
    const before = await thisTab(session);
    before.release();
    await Promise.resolve();
    expect((await thisTab(session)).client).toBe(before.client);
  });

  test('a duplicated tab takes a new id and keeps it', async () => {
    const session = new MemoryStorage();
    const original = await thisTab(session);
    const copy = await thisTab(session);
    expect(copy.client).not.toBe(original.client);
    copy.release();
    await Promise.resolve();
    expect((await thisTab(session)).client).toBe(copy.client);
  });

  test('what a living tab has not sent yet is not taken over', async () => {
    const tab = await thisTab(new MemoryStorage());
    expect(await claim(tab.client)).toBeUndefined();
  });

  test('what a closed tab left is taken over by one of two others', async () => {
    const tab = await thisTab(new MemoryStorage());
    tab.release();
    await Promise.resolve();
    const claims = await Promise.all([claim(tab.client), claim(tab.client)]);
    expect(claims.map((it) => it?.client).filter((it) => it !== undefined)).toEqual([tab.client]);
  });
});

test('where there are no locks, ids are taken on trust', async () => {
  const session = new MemoryStorage();
  const tab = await thisTab(session);
  expect((await thisTab(session)).client).toBe(tab.client);
  expect((await claim('client000009'))?.client).toBe('client000009');
});
