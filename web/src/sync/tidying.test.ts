import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installLocks } from '../testing/fake-locks';
import { story } from '../testing/fake-tab';
import { MemoryStorage } from '../testing/memory-storage';
import { Drafts } from './drafts';
import { keysWith } from '../browser/storage-keys';
import { Outbox } from './outbox';
import { claim } from './tab';
import { tidy } from './tidying';

const THEN = Date.UTC(2026, 0, 1);
const NOW = Date.UTC(2027, 11, 1);

let storage: MemoryStorage;
let uninstall: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.setSystemTime(THEN);
  storage = new MemoryStorage();
  uninstall = installLocks();
});

afterEach(() => {
  uninstall();
  vi.useRealTimers();
});

const keys = () => keysWith(storage, 'unblock/');
const outbox = (client: string) => new Outbox(storage, 'ann', 'board1', client);

test('a counter goes when its tab has been gone for a month', async () => {
  const old = outbox('oldTab');
  old.settle(old.add(story('sent')).n);
  await tidy(storage, THEN + 29 * 86_400_000);
  expect(keys()).toHaveLength(1);
  await tidy(storage, THEN + 31 * 86_400_000);
  expect(keys()).toEqual([]);
});

test('unsent commands stay for ever, and so does the counter of their tab', async () => {
  outbox('oldTab').add(story('not sent'));
  new Drafts(storage, 'ann', 'board1', 'tab1').set('deal/d1/result', 'not sent', 7);
  new Drafts(storage, 'ann', 'board1', 'tab1').set('deal/d1/stuck', '');
  const before = keys();
  await tidy(storage, NOW);
  expect(keys()).toEqual(before);
});

test('the counter of a tab that lives stays, however long nobody wrote there', async () => {
  const living = outbox('livingTab');
  living.settle(living.add(story('sent')).n);
  await claim('livingTab');
  await tidy(storage, NOW);
  expect(keys()).toHaveLength(1);
});

test('a counter without a day, of an earlier version, ages from now on', async () => {
  storage.setItem('unblock/op/ann/board1/oldTab/next', '7');
  await tidy(storage, THEN);
  expect(outbox('oldTab').firstOp).toBe(7);
  await tidy(storage, NOW);
  expect(keys()).toEqual([]);
});

test('read marks go after a year, marks of drafts with their draft', async () => {
  storage.setItem('unblock/answers-seen/ann/board1', new Date(THEN).toISOString());
  storage.setItem('unblock/answers-seen/ann/board2', new Date(NOW).toISOString());
  storage.setItem('unblock/draft-begun/ann/board1/deal/d1/result', '7');
  storage.setItem('unblock/theme', 'dark');
  await tidy(storage, NOW);
  expect(keys().sort()).toEqual(['unblock/answers-seen/ann/board2', 'unblock/theme']);
});
