import { expect, test } from 'vitest';
import type { Command } from '../protocol/protocol.gen';
import { MemoryStorage } from '../testing/memory-storage';
import { History } from './history.svelte';

const withdraw: Command = { t: 'withdraw', card: 'c1' };
const op = (n: number, command: Command = withdraw) => ({ n, command });
const undo = (n: number, of: number) => op(n, { t: 'undo', op: of });
const open = (storage = new MemoryStorage()) => new History(storage, 'tab1', 'board1');

test('there is nothing to undo before something was done', () => {
  const history = open();
  expect([history.canUndo, history.canRedo]).toEqual([false, false]);
  expect([history.undoable, history.redoable]).toEqual([undefined, undefined]);
});

test('the last change is taken back first, with or without its answer', () => {
  const history = open();
  history.did(op(1));
  history.done(op(1), true);
  history.did(op(2));
  expect(history.undoable).toBe(2);
  history.undoing(3);
  expect([history.undoable, history.redoable]).toEqual([1, { t: 'undo', n: 3 }]);
});

test('an undone step can be redone, and undone again', () => {
  const history = open();
  history.did(op(1));
  history.undoing(2);
  history.done(undo(2, 1), true);
  expect(history.lastStep).toEqual({ t: 'undone' });
  history.redoing(3);
  expect([history.canUndo, history.canRedo]).toEqual([true, false]);
  history.done(undo(3, 2), true);
  expect(history.lastStep).toEqual({ t: 'redone' });
  expect(history.undoable).toBe(3);
});

test('after something new nothing is brought again', () => {
  const history = open();
  history.did(op(1));
  history.undoing(2);
  history.did(op(3));
  expect([history.undoable, history.canRedo]).toEqual([3, false]);
});

test('a reaction and a revealing are no step: they cannot be taken back so', () => {
  const history = open();
  history.did(op(1, { t: 'react', card: 'c1', reaction: 'AGREE', on: true }));
  history.did(op(2, { t: 'reveal', card: 'c1' }));
  expect(history.canUndo).toBe(false);
});

test('a command that changed nothing or was refused is no step', () => {
  const history = open();
  history.did(op(1));
  history.did(op(2));
  history.done(op(2), false);
  expect(history.undoable).toBe(1);
  expect(history.refused(op(1), 'CONFLICT')).toBe(true);
  expect(history.canUndo).toBe(false);
});

test('a refused undo or redo keeps its step, in its place', () => {
  const history = open();
  history.did(op(1));
  history.undoing(2);
  history.did(op(3));
  expect(history.refused(undo(2, 1), 'BOARD_LOCKED')).toBe(true);
  expect(history.undoable).toBe(3);
  history.undoing(4);
  expect(history.undoable).toBe(1);
  history.done(undo(4, 3), true);
  history.redoing(5);
  history.refused(undo(5, 4), 'BOARD_LOCKED');
  expect([history.undoable, history.redoable]).toEqual([1, { t: 'undo', n: 4 }]);
});

test('an undo that has nothing left to undo is used up', () => {
  const history = open();
  history.did(op(1));
  history.did(op(2));
  history.undoing(3);
  expect(history.refused(undo(3, 2), 'STALE_UNDO')).toBe(true);
  expect([history.undoable, history.canRedo]).toEqual([1, false]);
});

test('an undo or a redo whose turn it was not keeps its step, also while the one before it goes again', () => {
  const history = open();
  history.did(op(1));
  history.did(op(2));
  history.undoing(3);
  history.undoing(4);
  history.refused(undo(3, 2), 'BOARD_LOCKED');
  history.undoing(5);
  expect(history.refused(undo(4, 1), 'STALE_UNDO')).toBe(false);
  history.done(undo(5, 2), true);
  expect(history.undoable).toBe(1);
  history.undoing(6);
  history.done(undo(6, 1), true);
  history.redoing(7);
  history.redoing(8);
  history.refused(undo(7, 6), 'BOARD_LOCKED');
  history.redoing(9);
  expect(history.refused(undo(8, 5), 'STALE_UNDO')).toBe(false);
  history.done(undo(9, 6), true);
  expect(history.redoable).toEqual({ t: 'undo', n: 5 });
});

test('the undo of something that is refused itself is not worth a word', () => {
  const history = open();
  history.did(op(1));
  history.undoing(2);
  expect(history.refused(op(1), 'FORBIDDEN')).toBe(true);
  expect(history.refused(undo(2, 1), 'STALE_UNDO')).toBe(false);
  expect([history.canUndo, history.canRedo]).toEqual([false, false]);
});

test('a redo that something new came before is not brought back when it is refused', () => {
  const history = open();
  history.did(op(1));
  history.undoing(2);
  history.redoing(3);
  history.did(op(4));
  history.refused(undo(3, 2), 'BOARD_LOCKED');
  expect([history.undoable, history.canRedo]).toEqual([4, false]);
});

test('a reload forgets nothing, another tab or board knows nothing', () => {
  const storage = new MemoryStorage();
  const before = open(storage);
  before.did(op(1));
  before.did(op(2));
  before.undoing(3);
  expect(new History(storage, 'tab2', 'board1').canUndo).toBe(false);
  expect(new History(storage, 'tab1', 'board2').canUndo).toBe(false);
  const after = open(storage);
  expect([after.undoable, after.redoable]).toEqual([1, { t: 'undo', n: 3 }]);
  after.refused(undo(3, 2), 'BOARD_LOCKED');
  expect([after.undoable, after.canRedo]).toEqual([2, false]);
});

test('only the last hundred steps are remembered', () => {
  const history = open();
  for (let n = 1; n <= 150; n++) history.did(op(n));
  for (let n = 151; history.canUndo; n++) history.undoing(n);
  expect(history.redoable).toEqual({ t: 'undo', n: 250 });
});
