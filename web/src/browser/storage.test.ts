import { expect, test } from 'vitest';
import { SafeStorage } from './storage.svelte';
import { Drafts } from '../sync/drafts';
import { MemoryStorage } from '../testing/memory-storage';

const forbidden = () => {
  throw new DOMException('not here', 'SecurityError');
};

test('values are stored in the browser while there is room', () => {
  const browser = new MemoryStorage();
  const storage = new SafeStorage(() => browser);
  storage.setItem('a', '1');
  expect(browser.getItem('a')).toBe('1');
  expect(new SafeStorage(() => browser).getItem('a')).toBe('1');
  expect(storage.lossy).toBe(false);
});

test('where nothing may be kept, the page remembers, and says that it will not last', () => {
  const storage = new SafeStorage(forbidden);
  storage.setItem('a', '1');
  expect(storage.getItem('a')).toBe('1');
  expect(storage.length).toBe(1);
  expect(storage.key(0)).toBe('a');
  expect(storage.lossy).toBe(true);
  storage.removeItem('a');
  expect(storage.getItem('a')).toBeNull();
  expect(storage.lossy).toBe(false);
});

test('without room the newest words are read back, the old ones stay where they last', () => {
  const browser = new MemoryStorage();
  const storage = new SafeStorage(() => browser);
  storage.setItem('a', 'old');
  browser.full = true;
  storage.setItem('a', 'new');
  storage.setItem('b', 'more');
  expect(storage.getItem('a')).toBe('new');
  expect(browser.getItem('a')).toBe('old');
  expect([storage.key(0), storage.key(1), storage.length].sort()).toEqual([2, 'a', 'b']);
  expect(storage.lossy).toBe(true);
});

test('as soon as there is room again, all goes to where it lasts', () => {
  const browser = new MemoryStorage();
  const storage = new SafeStorage(() => browser);
  storage.setItem('sent', 'x');
  browser.full = true;
  storage.setItem('a', 'new');
  browser.full = false;
  storage.removeItem('sent');
  expect(browser.getItem('a')).toBe('new');
  expect(storage.lossy).toBe(false);
});

test('a removed value is gone from both', () => {
  const browser = new MemoryStorage();
  const storage = new SafeStorage(() => browser);
  storage.setItem('a', 'old');
  browser.full = true;
  storage.setItem('a', 'new');
  storage.removeItem('a');
  expect(storage.getItem('a')).toBeNull();
  expect(browser.length).toBe(0);
});

test('one value that does not fit keeps no other one back', () => {
  const browser = new MemoryStorage();
  browser.longest = 10;
  const storage = new SafeStorage(() => browser);
  storage.setItem('a', 'far too long for this');
  storage.setItem('b', 'fits');
  expect([browser.getItem('a'), browser.getItem('b'), storage.lossy]).toEqual([null, 'fits', true]);
  storage.setItem('a', 'shorter');
  expect([browser.getItem('a'), storage.lossy]).toEqual(['shorter', false]);
});

test('values that wait for room are stored as soon as another tab has freed some', () => {
  const browser = new MemoryStorage();
  const storage = new SafeStorage(() => browser);
  browser.full = true;
  storage.setItem('a', 'new');
  browser.full = false;
  dispatchEvent(new StorageEvent('storage', { key: 'b' }));
  expect([browser.getItem('a'), storage.lossy]).toEqual(['new', false]);
});

test.each([true, false])('a thousand keys are looked through once (kept by the browser: %s)', (kept) => {
  const browser = new MemoryStorage();
  const storage = new SafeStorage(kept ? () => browser : forbidden);
  for (let i = 0; i < 1_000; i++) storage.setItem(`unblock/draft/ann/b1/${String(i)}`, 'words');
  browser.looks = 0;
  expect(new Drafts(storage, 'ann', 'b1', 'tab1').all()).toHaveLength(1_000);
  expect(browser.looks).toBeLessThanOrEqual(3_000);
});
