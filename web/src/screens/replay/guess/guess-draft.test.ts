// @vitest-environment node
import { expect, test } from 'vitest';
import { EMPTY, guessOf, withRoom } from './guess-draft';

const stop = { deal: 'd1', seq: 7 };
const row = (text: string, key = false) => ({ text, remover: 'REP' as const, key });

test('there is one row to write in, and one more as soon as it is used, up to five', () => {
  const first = withRoom(EMPTY);
  expect([first.obstacles.length, first.solutions.length]).toEqual([1, 1]);
  expect(withRoom(first)).toEqual(first);
  const used = withRoom({ obstacles: [row('a')], solutions: ['b'] });
  expect([used.obstacles.length, used.solutions.length]).toEqual([2, 2]);
  const full = {
    obstacles: Array.from({ length: 5 }, () => row('a')),
    solutions: Array<string>(5).fill('b'),
  };
  expect(withRoom(full)).toEqual(full);
});

test('empty rows are left out, and the key is counted without them', () => {
  const draft = {
    obstacles: [row(' '), row(' No budget ', true), row('')],
    solutions: ['', ' Begin small '],
  };
  expect(guessOf(draft, stop)).toEqual({
    ...stop,
    obstacles: [{ text: 'No budget', remover: 'REP' }],
    solutions: ['Begin small'],
    key: 0,
  });
});

test('a key that has no words is none, and nothing at all is not sent', () => {
  expect(guessOf({ obstacles: [row('', true)], solutions: ['b'] }, stop)).toEqual({
    ...stop,
    obstacles: [],
    solutions: ['b'],
  });
  expect(guessOf({ obstacles: [row(' ')], solutions: [''] }, stop)).toBeUndefined();
});
