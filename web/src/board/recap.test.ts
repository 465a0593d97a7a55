import { expect, test } from 'vitest';
import type { Card, Deal, Result } from '../protocol/protocol.gen';
import { broughtOver, byDeal, comesAgain, keptOf, leftOver } from './recap';

function promise(id: string, assignee: string, dealName: string | undefined, result?: Result): Card {
  const origin =
    dealName === undefined
      ? undefined
      : { board: 'b0', card: `${id}0`, dealName, agreedAt: '2026-03-04T02:00:00Z', slips: 0 };
  return {
    id,
    seq: Number(id.slice(1)),
    at: '2026-03-04T02:00:00Z',
    text: { text: id, seq: 1 },
    hidden: false,
    silent: false,
    anonymous: false,
    held: false,
    withdrawn: false,
    kind: {
      t: 'follow-up',
      assignee,
      due: '2026-03-06',
      ...(result ? { outcome: { result, came: '' } } : {}),
      ...(origin ? { origin } : {}),
    },
    reactions: {},
  };
}

const board = (...cards: Card[]) => ({ cards: new Map(cards.map((card) => [card.id, card])) });

test('the recap has only follow-ups brought forward, not new ones of this review', () => {
  const gone = { ...promise('f3', 'ann', 'Bank'), withdrawn: true };
  const all = broughtOver(board(promise('f2', 'ann', 'Bank'), promise('f1', 'ann', undefined), gone));
  expect(all.map((card) => card.id)).toEqual(['f2']);
});

test('one’s own promises come first, among the deals and within each', () => {
  const all = broughtOver(
    board(promise('f1', 'bob', 'Hospital'), promise('f2', 'bob', 'Bank'), promise('f3', 'ann', 'Bank')),
  );
  expect(byDeal(all, 'ann').map((it) => [it.dealName, it.followUps.map((card) => card.id)])).toEqual([
    ['Bank', ['f3', 'f2']],
    ['Hospital', ['f1']],
  ]);
});

test('a done follow-up counts as kept; a partly done one does not', () => {
  const results: (Result | undefined)[] = ['DONE', 'DONE', 'PARTLY', 'NOT_DONE', 'DROPPED', undefined];
  const cards = results.map((result, i) => promise(`f${i}`, 'ann', 'Bank', result));
  expect(keptOf(broughtOver(board(...cards)))).toEqual({ done: 2, all: 6 });
});

test('open, partly done and undone follow-ups come again', () => {
  const again = (result: Result) => comesAgain({ result, came: '' });
  expect([comesAgain(undefined), again('PARTLY'), again('NOT_DONE')]).toEqual([true, true, true]);
  expect([again('DONE'), again('DROPPED')]).toEqual([false, false]);
});

test('deals of which nothing was decided are left for the next review', () => {
  const strategy = { t: 'strategy' as const, solutions: [], why: 'now' };
  const undecided = { t: 'no-decision' as const, why: 'the customer decides in May' };
  const deals = [{ id: 'd1', decision: strategy }, { id: 'd2' }, { id: 'd3', decision: undecided }];
  expect(leftOver(deals as unknown as Deal[]).map((deal) => deal.id)).toEqual(['d2']);
});
