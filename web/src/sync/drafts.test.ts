import { expect, test } from 'vitest';
import { MemoryStorage } from '../testing/memory-storage';
import { Drafts } from './drafts';

test('a draft is there after a crash, and after signing out and in again', () => {
  const storage = new MemoryStorage();
  new Drafts(storage, 'ann', 'board1', 'tab1').set('deal/d1/result', '快要签了');
  expect(new Drafts(storage, 'ann', 'board1', 'tab1').get('deal/d1/result')).toBe('快要签了');
});

test('an emptied text is still a draft; one that was never begun is none', () => {
  const drafts = new Drafts(new MemoryStorage(), 'ann', 'board1', 'tab1');
  drafts.set('a', '');
  expect(drafts.get('a')).toBe('');
  expect(drafts.get('b')).toBeUndefined();
});

test('nobody sees another person’s drafts on the same machine', () => {
  const storage = new MemoryStorage();
  const ann = new Drafts(storage, 'ann', 'board1', 'tab1');
  ann.set('a', 'secret');
  const bob = new Drafts(storage, 'bob', 'board1', 'tab1');
  expect(bob.get('a')).toBeUndefined();
  expect(bob.all()).toEqual([]);
  bob.remove('a');
  expect(ann.get('a')).toBe('secret');
});

test('each board has its own', () => {
  const storage = new MemoryStorage();
  new Drafts(storage, 'ann', 'board1', 'tab1').set('a', 'here');
  expect(new Drafts(storage, 'ann', 'board2', 'tab1').all()).toEqual([]);
});

test('all of them are listed by place, and nothing else of the storage', () => {
  const storage = new MemoryStorage();
  storage.setItem('unblock/language', 'ZH');
  const drafts = new Drafts(storage, 'ann', 'board1', 'tab1');
  drafts.set('deal/2/result', 'two');
  drafts.set('deal/1/result', 'one', 7);
  expect(drafts.all()).toEqual([
    { place: 'deal/1/result', text: 'one' },
    { place: 'deal/2/result', text: 'two' },
  ]);
});

test('two tabs see each other’s drafts', () => {
  const storage = new MemoryStorage();
  const one = new Drafts(storage, 'ann', 'board1', 'tab1');
  const two = new Drafts(storage, 'ann', 'board1', 'tab2');
  one.set('a', 'from one');
  expect(two.get('a')).toBe('from one');
  two.remove('a');
  expect(one.get('a')).toBeUndefined();
});

test('a draft knows which text it was begun from, for as long as it is there', () => {
  const storage = new MemoryStorage();
  const drafts = new Drafts(storage, 'ann', 'board1', 'tab1');
  drafts.set('a', 'x', 7);
  drafts.set('b', 'x');
  const reloaded = new Drafts(storage, 'ann', 'board1', 'tab1');
  expect(reloaded.begunFrom('a')).toBe(7);
  expect(reloaded.begunFrom('b')).toBeUndefined();
  expect(reloaded.get('a')).toBe('x');
  reloaded.remove('a');
  expect(drafts.begunFrom('a')).toBeUndefined();
  expect(storage.length).toBe(1);
});

const PLACE = 'card/o1/text';

/** Two tabs of Ann sharing one storage; each is notified of the other's changes. */
function twoTabs() {
  const storage = new MemoryStorage();
  const one = new Drafts(storage, 'ann', 'board1', 'tab1');
  const two = new Drafts(storage, 'ann', 'board1', 'tab2');
  const reloaded = () => new Drafts(storage, 'ann', 'board1', 'tab1');
  const hear = () => dispatchEvent(new StorageEvent('storage', { key: `unblock/draft/ann/board1/${PLACE}` }));
  return { storage, one, two, reloaded, hear };
}

test('sending or discarding in one tab removes nothing that another has written in the same place since', () => {
  const { one, two, reloaded } = twoTabs();
  two.set(PLACE, 'from two');
  one.set(PLACE, 'from one');
  expect(two.get(PLACE)).toBe('from two');
  two.remove(PLACE);
  expect(reloaded().get(PLACE)).toBe('from one');
  expect(reloaded().all()).toEqual([{ place: PLACE, text: 'from one' }]);
  one.remove(PLACE);
  expect(reloaded().get(PLACE)).toBeUndefined();
});

test('a tab in the middle of words keeps them where another one goes on with the same draft and sends it', () => {
  const { one, two, reloaded, hear } = twoTabs();
  one.set(PLACE, 'begun', 7);
  const release = one.hold(PLACE, () => 'begun', 7);
  expect(two.get(PLACE)).toBe('begun');
  two.set(PLACE, 'begun, and ended', 9);
  hear();
  two.remove(PLACE);
  hear();
  release();
  expect(reloaded().get(PLACE)).toBe('begun');
  expect(reloaded().begunFrom(PLACE)).toBe(7);
});

test('a tab without a draft stores nothing when another tab sends', () => {
  const { storage, one, two, hear } = twoTabs();
  const release = one.hold(PLACE, () => undefined);
  two.set(PLACE, 'from two');
  hear();
  two.remove(PLACE);
  hear();
  release();
  expect(storage.length).toBe(0);
});

test('two tabs in the middle of different words come to rest with both kept', () => {
  const { storage, one, two, hear } = twoTabs();
  const releases = [one.hold(PLACE, () => 'from one'), two.hold(PLACE, () => 'from two')];
  one.set(PLACE, 'from one');
  hear();
  for (let i = 0; i < 3; i++) {
    const entries = storage.length;
    hear();
    expect({ one: one.get(PLACE), two: two.get(PLACE) }).toEqual({ one: 'from one', two: 'from two' });
    expect(storage.length).toBe(entries);
  }
  for (const release of releases) release();
});
