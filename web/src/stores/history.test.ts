import { expect, test } from 'vitest';
import type { Command } from '../protocol/protocol.gen';
import { MemoryStorage } from '../testing/memory-storage';
import { History } from './history.svelte';

const withdraw: Command = { t: 'withdraw', card: 'c1' };
const undo = (op: number): Command => ({ t: 'undo', op });
const open = (storage = new MemoryStorage()) => new History(storage, 'tab1', 'board1');

test('there is nothing to undo before something was done', () => {
  const history = open();
  expect([history.canUndo, history.canRedo]).toEqual([false, false]);
  expect(history.takeUndo()).toBeUndefined();
  expect(history.takeRedo()).toBeUndefined();
});

test('the last change is taken back first', () => {
  const history = open();
  history.done({ n: 1, command: withdraw });
  history.done({ n: 2, command: withdraw });
  expect([history.takeUndo(), history.takeUndo(), history.takeUndo()]).toEqual([2, 1, undefined]);
});

test('what was taken back can be brought again, and taken back again', () => {
  const history = open();
  history.done({ n: 1, command: withdraw });
  expect(history.takeUndo()).toBe(1);
  expect(history.canUndo).toBe(false);
  history.done({ n: 2, command: undo(1) });
  expect([history.canUndo, history.canRedo]).toEqual([false, true]);
  expect(history.lastStep).toEqual({ t: 'undone' });
  expect(history.takeRedo()).toBe(2);
  history.redoingWith(3);
  history.done({ n: 3, command: undo(2) });
  expect([history.canUndo, history.canRedo]).toEqual([true, false]);
  expect(history.lastStep).toEqual({ t: 'redone' });
  expect(history.takeUndo()).toBe(3);
});

test('after something new nothing is brought again', () => {
  const history = open();
  history.done({ n: 1, command: withdraw });
  history.takeUndo();
  history.done({ n: 2, command: undo(1) });
  history.done({ n: 3, command: withdraw });
  expect(history.canRedo).toBe(false);
  expect(history.takeUndo()).toBe(3);
});

test('a reaction and a revealing are no step: they cannot be taken back so', () => {
  const history = open();
  history.done({ n: 1, command: { t: 'react', card: 'c1', reaction: 'AGREE', on: true } });
  history.done({ n: 2, command: { t: 'reveal', card: 'c1' } });
  expect(history.canUndo).toBe(false);
});

test('a reload forgets nothing, another tab or board knows nothing', () => {
  const storage = new MemoryStorage();
  const before = open(storage);
  before.done({ n: 1, command: withdraw });
  before.done({ n: 2, command: withdraw });
  before.takeUndo();
  before.done({ n: 3, command: undo(2) });
  expect(new History(storage, 'tab2', 'board1').canUndo).toBe(false);
  expect(new History(storage, 'tab1', 'board2').canUndo).toBe(false);
  const after = open(storage);
  expect([after.canUndo, after.canRedo]).toEqual([true, true]);
  expect([after.takeUndo(), after.takeRedo()]).toEqual([1, 3]);
});

test('a redo whose answer comes after a reload is still a redo', () => {
  const storage = new MemoryStorage();
  const before = open(storage);
  before.done({ n: 1, command: withdraw });
  before.takeUndo();
  before.done({ n: 2, command: undo(1) });
  before.takeRedo();
  before.redoingWith(3);
  const after = open(storage);
  after.done({ n: 3, command: undo(2) });
  expect([after.canUndo, after.canRedo]).toEqual([true, false]);
});

test('only the last hundred steps are remembered', () => {
  const history = open();
  for (let n = 1; n <= 150; n++) history.done({ n, command: withdraw });
  let steps = 0;
  while (history.takeUndo() !== undefined) steps++;
  expect(steps).toBe(100);
});
