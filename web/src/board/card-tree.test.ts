import { expect, test } from 'vitest';
import { added, begun, boardAfter, obstacle } from '../testing/review';
import { CardTree } from './card-tree';

const board = boardAfter(
  ...begun(),
  added('o1', 'Price', { kind: obstacle('1') }),
  added('o2', 'Cost', { kind: obstacle('2') }),
  added('s1', 'Ask', { kind: { t: 'solution', obstacle: 'o1', order: '1' } }),
  added('c1', 'Why?', { kind: { t: 'comment', about: 's1' } }),
  { t: 'card-grouped', card: 'o2', lead: 'o1' },
);
const cards = () => [...board.cards.values()];

test('under a card are its ideas, its comments and the cards grouped behind it', () => {
  const hanging = CardTree.of(cards());
  expect([...hanging.under('o1').cards.keys()]).toEqual(['o2', 's1']);
  expect([...hanging.under('s1').cards.keys()]).toEqual(['c1']);
  expect(hanging.under('c1').cards.size).toBe(0);
});

test('where nothing has changed under a card, the answer is the same as before', () => {
  const before = CardTree.of(cards());
  const changed = cards().map((card) => (card.id === 'c1' ? { ...card, withdrawn: true } : card));
  const after = CardTree.of(changed, before);
  expect(after.under('o1')).toBe(before.under('o1'));
  expect(after.under('c1')).toBe(before.under('c1'));
  expect(after.under('s1')).not.toBe(before.under('s1'));
  expect(after.under('s1').cards.get('c1')?.withdrawn).toBe(true);
});
