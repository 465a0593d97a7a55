// @vitest-environment node
import { expect, test } from 'vitest';
import type { BoardEvent, CardKind } from '../protocol/protocol.gen';
import { fold } from './fold';
import { emptyBoard, type BoardState } from './state';
import { teamsWay } from './team-solution';

const obstacle: CardKind = { t: 'obstacle', type: 'PRICE', remover: 'MANAGER', order: 'a' };
const solution: CardKind = { t: 'solution', obstacle: 'o1', order: 'a' };

const adds = (card: string, kind: CardKind, hidden = false): BoardEvent => ({
  t: 'card-added',
  card,
  deal: 'd1',
  text: hidden ? '' : card,
  hidden,
  silent: hidden,
  anonymous: false,
  kind,
});

function after(...events: BoardEvent[]): BoardState {
  const board = emptyBoard();
  const all: BoardEvent[] = [
    { t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V' },
    adds('o1', obstacle),
    adds('o2', obstacle),
    adds('s1', solution),
    adds('s2', solution),
    ...events,
  ];
  all.forEach((event, index) =>
    fold(board, { seq: index + 1, at: '2026-03-02T02:00:00Z', actor: 'ann', event }),
  );
  return board;
}

test('the key obstacle and the chosen solutions come first, with why', () => {
  const way = teamsWay(
    after(
      { t: 'key-obstacle-marked', deal: 'd1', obstacle: 'o2' },
      { t: 'decision-made', deal: 'd1', decision: { t: 'strategy', solutions: ['s2'], why: 'fast' } },
    ),
    'd1',
  );
  expect(way.obstacles.map((it) => [it.text, it.remover, it.key, it.dots])).toEqual([
    ['o2', 'MANAGER', true, undefined],
    ['o1', 'MANAGER', false, undefined],
  ]);
  expect(way.solutions.map((it) => [it.text, it.chosen])).toEqual([
    ['s2', true],
    ['s1', false],
  ]);
  expect(way.decision?.why).toBe('fast');
});

test('hidden, withdrawn and grouped cards are left out', () => {
  const way = teamsWay(
    after(
      adds('o3', obstacle, true),
      adds('s3', solution, true),
      { t: 'card-withdrawn', card: 's1' },
      { t: 'card-grouped', card: 'o2', lead: 'o1' },
    ),
    'd1',
  );
  expect(way.obstacles.map((it) => it.card)).toEqual(['o1']);
  expect(way.solutions.map((it) => it.card)).toEqual(['s2']);
});

test('votes are told once they are counted, most first', () => {
  const board = after({
    t: 'review-prepared',
    plan: {
      series: 's',
      startsAt: '2026-03-02T02:00:00Z',
      minutes: 60,
      moderator: 'ann',
      attendees: [],
      dots: 3,
    },
  } as unknown as BoardEvent);
  const counts = [
    { card: 'o1', dots: 1 },
    { card: 'o2', dots: 4 },
  ];
  fold(board, {
    seq: 99,
    at: '2026-03-02T02:00:00Z',
    actor: 'ann',
    event: {
      t: 'vote-closed',
      deal: 'd1',
      phase: 'OBSTACLE_VOTE',
      tally: { counts, ballots: [{ member: 'bob', card: 'o2', dots: 2 }] },
    },
  });
  const way = teamsWay(board, 'd1');
  expect(way.obstacles.map((it) => [it.card, it.dots])).toEqual([
    ['o2', 4],
    ['o1', 1],
  ]);
  expect(way.obstacles.map((it) => it.from)).toEqual([[{ member: 'bob', card: 'o2', dots: 2 }], []]);
  expect(way.solutions.map((it) => it.dots)).toEqual([undefined, undefined]);
});
