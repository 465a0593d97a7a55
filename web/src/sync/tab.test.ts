import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installLocks } from '../testing/fake-locks';
import { MemoryStorage } from '../testing/memory-storage';
import { claim, thisTab } from './tab';
import type { Tab } from './tab-ids';

describe('where tabs can lock their ids', () => {
  let uninstall: () => void;

  beforeEach(() => {
    uninstall = installLocks();
  });

  afterEach(() => uninstall());

  test('a new tab has an id that a server takes', async () => {
    const { client } = await thisTab(new MemoryStorage(), 'ann');
    expect(client).toMatch(/^[0-9A-Za-z]{12}$/);
  });

  test('a reloaded tab has the id it had', async () => {
    const session = new MemoryStorage();
    const before = await thisTab(session, 'ann');
    before.release();
    await Promise.resolve();
    expect((await thisTab(session, 'ann')).client).toBe(before.client);
  });

  test('another person who signs in in the same tab sends under a new id', async () => {
    const session = new MemoryStorage();
    const ann = await thisTab(session, 'ann');
    expect((await thisTab(session, 'bob')).client).not.toBe(ann.client);
    ann.release();
    await Promise.resolve();
    expect((await thisTab(session, 'ann')).client).toBe(ann.client);
  });

  test('a duplicated tab takes a new id and keeps it', async () => {
    const session = new MemoryStorage();
    const original = await thisTab(session, 'ann');
    const copy = await thisTab(session, 'ann');
    expect(copy.client).not.toBe(original.client);
    copy.release();
    await Promise.resolve();
    expect((await thisTab(session, 'ann')).client).toBe(copy.client);
  });

  test('unsent commands of a living tab are not taken over', async () => {
    const tab = await thisTab(new MemoryStorage(), 'ann');
    expect(await claim(tab.client)).toBeUndefined();
  });

  test('unsent commands of a closed tab are taken over by one of two others', async () => {
    const tab = await thisTab(new MemoryStorage(), 'ann');
    tab.release();
    await Promise.resolve();
    const claims = await Promise.all([claim(tab.client), claim(tab.client)]);
    expect(claims.map((it) => it?.client).filter((it) => it !== undefined)).toEqual([tab.client]);
  });
});

test('a tab that was away for weeks takes a new id: the counter of the old one may be gone', async () => {
  const session = new MemoryStorage();
  const before = await thisTab(session, 'ann', Date.UTC(2026, 0, 1));
  before.release();
  const weekLater = await thisTab(session, 'ann', Date.UTC(2026, 0, 8));
  expect(weekLater.client).toBe(before.client);
  weekLater.release();
  const after = await thisTab(session, 'ann', Date.UTC(2026, 0, 30));
  expect(after.client).not.toBe(before.client);
  after.release();
});

describe('on pages without locks', () => {
  const tabs: (Tab | undefined)[] = [];
  const open = async (session: Storage) => {
    const tab = await thisTab(session, 'ann');
    tabs.push(tab);
    return tab;
  };

  afterEach(() => {
    for (const tab of tabs.splice(0)) tab?.release();
  });

  test('a reloaded tab has the id it had', async () => {
    const session = new MemoryStorage();
    const before = await open(session);
    before.release();
    expect((await open(session)).client).toBe(before.client);
  });

  test('a duplicated tab finds the first one alive and takes an id of its own; both go on', async () => {
    const session = new MemoryStorage();
    const original = await open(session);
    const copy = await open(session);
    expect(copy.client).not.toBe(original.client);
    expect(await claim(original.client)).toBeUndefined();
    expect(await claim(copy.client)).toBeUndefined();
  });

  test('of several copies that are restored at once one has the id', async () => {
    const claims = await Promise.all([claim('client000009'), claim('client000009'), claim('client000009')]);
    tabs.push(...claims);
    expect(claims.filter((it) => it !== undefined)).toHaveLength(1);
  });
});
