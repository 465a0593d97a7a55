import { expect, test } from 'vitest';
import { added, begun, boardAfter } from '../testing/review';
import { canJoin, isLead, leadOf, membersOf, partnersOf } from './groups';
import { isKind } from './select';

const board = boardAfter(
  ...begun(),
  added('o1', 'Price'),
  added('o2', 'Cost'),
  added('o3', 'Law'),
  added('o4', 'Secret', { hidden: true }),
  added('o5', 'Elsewhere', { deal: 'd2' }),
  { t: 'card-grouped', card: 'o2', lead: 'o1' },
);

function card(id: string) {
  const found = board.cards.get(id);
  if (!found || !isKind(found, 'obstacle')) throw new Error(id);
  return found;
}

test('one card stands for its group', () => {
  expect(leadOf(board, card('o2'))).toBe('o1');
  expect(isLead(board, card('o1'))).toBe(true);
  expect(membersOf(board, 'o1').map((it) => it.id)).toEqual(['o2']);
});

test('a card can be grouped with ungrouped cards of its kind that everybody sees', () => {
  expect(partnersOf(board, card('o3')).map((it) => it.id)).toEqual(['o1']);
  expect(partnersOf(board, card('o1')).map((it) => it.id)).toEqual(['o3']);
  expect(canJoin(board, card('o1'), card('o2'))).toBe(false);
  expect(canJoin(board, card('o3'), card('o4'))).toBe(false);
  expect(canJoin(board, card('o3'), card('o5'))).toBe(false);
});

test('behind a card that is taken back nobody stands', () => {
  const after = boardAfter(
    ...begun(),
    added('o1', 'Price'),
    added('o2', 'Cost'),
    { t: 'card-grouped', card: 'o2', lead: 'o1' },
    { t: 'card-withdrawn', card: 'o1' },
  );
  const left = after.cards.get('o2');
  expect(left && leadOf(after, left)).toBe('o2');
});
