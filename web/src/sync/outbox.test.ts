import { expect, test } from 'vitest';
import { story } from '../testing/fake-tab';
import { MemoryStorage } from '../testing/memory-storage';
import { clientsWithOps, Outbox } from './outbox';

const open = (storage: Storage, user = 'ann', board = 'board1', client = 'tab1') =>
  new Outbox(storage, user, board, client);

const numbers = (outbox: Outbox) => outbox.ops.map((op) => op.n);

test('commands are numbered one after the other', () => {
  const outbox = open(new MemoryStorage());
  expect(outbox.firstOp).toBe(1);
  expect([outbox.add(story('a')).n, outbox.add(story('b')).n]).toEqual([1, 2]);
  expect(outbox.firstOp).toBe(1);
});

test('after a crash all that has no answer is there again, in order, and counting goes on', () => {
  const storage = new MemoryStorage();
  const before = open(storage);
  const commands = Array.from({ length: 12 }, (_, i) => before.add(story(`text ${String(i)}`)).command);
  before.settle(1);
  const after = open(storage);
  expect(after.ops.map((op) => op.command)).toEqual(commands.slice(1));
  expect(numbers(after)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(after.firstOp).toBe(2);
  expect(after.add(story('next')).n).toBe(13);
});

test('a number is never used twice, even when all is answered', () => {
  const storage = new MemoryStorage();
  const before = open(storage);
  before.add(story('a'));
  before.settle(1);
  expect(open(storage).add(story('b')).n).toBe(2);
});

test('an answer counts once', () => {
  const outbox = open(new MemoryStorage());
  const op = outbox.add(story('a'));
  expect(outbox.settle(1)).toEqual(op);
  expect(outbox.settle(1)).toBeUndefined();
  expect(outbox.settle(7)).toBeUndefined();
});

test('numbers start behind the last one in the log, never before', () => {
  const outbox = open(new MemoryStorage());
  outbox.startAfter(5);
  expect(outbox.add(story('a')).n).toBe(6);
  outbox.startAfter(2);
  expect(outbox.add(story('b')).n).toBe(7);
});

test('a command that cannot be stored uses up no number', () => {
  const storage = new MemoryStorage();
  const outbox = open(storage);
  outbox.add(story('a'));
  storage.full = true;
  expect(() => outbox.add(story('b'))).toThrow('no room');
  expect(numbers(outbox)).toEqual([1]);
  storage.full = false;
  expect(outbox.add(story('c')).n).toBe(2);
  expect(numbers(open(storage))).toEqual([1, 2]);
});

test('a crash between the two writes of one command makes no number come twice', () => {
  const storage = new MemoryStorage();
  open(storage).add(story('a'));
  const next = [...Array(storage.length).keys()]
    .map((i) => storage.key(i))
    .find((it) => it?.endsWith('next'));
  storage.removeItem(next ?? 'none');
  expect(open(storage).add(story('b')).n).toBe(2);
});

test('two tabs of one person keep their commands apart', () => {
  const storage = new MemoryStorage();
  const one = open(storage, 'ann', 'board1', 'tab1');
  const two = open(storage, 'ann', 'board1', 'tab2');
  one.add(story('from one'));
  two.add(story('from two'));
  one.settle(1);
  expect(numbers(two)).toEqual([1]);
  expect(numbers(open(storage, 'ann', 'board1', 'tab2'))).toEqual([1]);
});

test('leftovers are found for this person and this board only', () => {
  const storage = new MemoryStorage();
  open(storage, 'ann', 'board1', 'tab1').add(story('mine'));
  open(storage, 'ann', 'board2', 'tab2').add(story('mine, elsewhere'));
  open(storage, 'bob', 'board1', 'tab3').add(story('not mine'));
  const done = open(storage, 'ann', 'board1', 'tab4');
  done.add(story('answered'));
  done.settle(1);
  storage.setItem('unblock/language', 'ZH');
  expect(clientsWithOps(storage, 'ann', 'board1')).toEqual(['tab1']);
  expect(clientsWithOps(storage, 'bob', 'board1')).toEqual(['tab3']);
  expect(clientsWithOps(storage, 'cid', 'board1')).toEqual([]);
});

test('a tab is forgotten only when nothing of it is left to send', () => {
  const storage = new MemoryStorage();
  const outbox = open(storage);
  outbox.add(story('a'));
  outbox.forget();
  expect(open(storage).add(story('b')).n).toBe(2);
  const again = open(storage);
  again.settle(1);
  again.settle(2);
  again.forget();
  expect(storage.length).toBe(0);
});

test('unsent commands can be taken back, last one first, and free their numbers', () => {
  const outbox = open(new MemoryStorage());
  outbox.add(story('a'));
  outbox.sending(1);
  outbox.add(story('b'));
  outbox.add(story('c'));
  expect(outbox.cancel(2)).toBeUndefined();
  expect([outbox.cancel(3)?.n, outbox.cancel(2)?.n, outbox.cancel(1)?.n]).toEqual([3, 2, undefined]);
  expect(numbers(outbox)).toEqual([1]);
  expect(outbox.add(story('d')).n).toBe(2);
});

test('commands left by an earlier page may have been sent', () => {
  const storage = new MemoryStorage();
  open(storage).add(story('a'));
  expect(open(storage).cancel(1)).toBeUndefined();
});
