import { expect, test } from 'vitest';
import { MemoryStorage } from '../testing/memory-storage';
import { Drafts } from './drafts';

test('a draft is there after a crash, and after signing out and in again', () => {
  const storage = new MemoryStorage();
  new Drafts(storage, 'ann', 'board1').set('deal/d1/result', '快要签了');
  expect(new Drafts(storage, 'ann', 'board1').get('deal/d1/result')).toBe('快要签了');
});

test('an emptied text is still a draft; one that was never begun is none', () => {
  const drafts = new Drafts(new MemoryStorage(), 'ann', 'board1');
  drafts.set('a', '');
  expect(drafts.get('a')).toBe('');
  expect(drafts.get('b')).toBeUndefined();
});

test('nobody sees what somebody else began on the same machine', () => {
  const storage = new MemoryStorage();
  const ann = new Drafts(storage, 'ann', 'board1');
  ann.set('a', 'secret');
  const bob = new Drafts(storage, 'bob', 'board1');
  expect(bob.get('a')).toBeUndefined();
  expect(bob.all()).toEqual([]);
  bob.remove('a');
  expect(ann.get('a')).toBe('secret');
});

test('each board has its own', () => {
  const storage = new MemoryStorage();
  new Drafts(storage, 'ann', 'board1').set('a', 'here');
  expect(new Drafts(storage, 'ann', 'board2').all()).toEqual([]);
});

test('all of them are listed by place, and nothing else of the storage', () => {
  const storage = new MemoryStorage();
  storage.setItem('unblock/language', 'ZH');
  const drafts = new Drafts(storage, 'ann', 'board1');
  drafts.set('deal/2/result', 'two');
  drafts.set('deal/1/result', 'one', 7);
  expect(drafts.all()).toEqual([
    { place: 'deal/1/result', text: 'one' },
    { place: 'deal/2/result', text: 'two' },
  ]);
});

test('two tabs see each other’s drafts', () => {
  const storage = new MemoryStorage();
  const one = new Drafts(storage, 'ann', 'board1');
  const two = new Drafts(storage, 'ann', 'board1');
  one.set('a', 'from one');
  expect(two.get('a')).toBe('from one');
  two.remove('a');
  expect(one.get('a')).toBeUndefined();
});

test('a draft knows which text it was begun from, for as long as it is there', () => {
  const storage = new MemoryStorage();
  const drafts = new Drafts(storage, 'ann', 'board1');
  drafts.set('a', 'x', 7);
  drafts.set('b', 'x');
  const reloaded = new Drafts(storage, 'ann', 'board1');
  expect(reloaded.begunFrom('a')).toBe(7);
  expect(reloaded.begunFrom('b')).toBeUndefined();
  reloaded.remove('a');
  expect(drafts.begunFrom('a')).toBeUndefined();
  expect(storage.length).toBe(1);
});
