import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyAfter, keyBetween } from '../testing/order-keys';
import { byOrder, provisionalEnd, provisionalOrder } from './order';

/** Insertions into a growing list: at a position, by the server or predicted here. */
const anyMoves = fc.array(fc.record({ at: fc.nat(99), foreseen: fc.boolean() }), {
  maxLength: 60,
  size: 'max',
});

test('a place between two others is between them, also between places that are only foreseen', () => {
  fc.assert(
    fc.property(anyMoves, (moves) => {
      const keys: string[] = [];
      for (const { at, foreseen } of moves) {
        const index = at % (keys.length + 1);
        const [low, high] = [keys[index - 1], keys[index]];
        const real = [low, high].every((key) => !key?.includes('~'));
        const key =
          foreseen || !real
            ? provisionalOrder(low, high)
            : high === undefined
              ? keyAfter(low ?? '')
              : keyBetween(low ?? '', high);
        keys.splice(index, 0, key);
        expect(keys).toEqual([...new Set(keys)].sort());
      }
    }),
  );
});

test('cards added one after the other without an answer stay in that order, behind all real keys', () => {
  const first = provisionalEnd('zzzzzz');
  const second = provisionalEnd(first);
  const third = provisionalEnd(second);
  expect(['zzzzzz', first, second, third].sort()).toEqual(['zzzzzz', first, second, third]);
  expect(new Set([first, second, third]).size).toBe(3);
  const between = provisionalOrder(first, second);
  expect([second, between, first].sort()).toEqual([first, between, second]);
});

test('two with the same key stand in the order of their ids', () => {
  const cards = [
    { id: 'b', order: 'V' },
    { id: 'a', order: 'V' },
    { id: 'c', order: 'U' },
  ];
  expect(cards.sort(byOrder).map((card) => card.id)).toEqual(['c', 'a', 'b']);
});
