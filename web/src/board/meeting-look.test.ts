import { expect, test } from 'vitest';
import type { BoardEvent } from '../protocol/protocol.gen';
import { added, begun, boardAfter, obstacle, turned } from '../testing/review';
import { attendanceOf } from './attendance';
import { asClock, leftUntil } from './countdown';
import { CardTree, type TreeOfCards } from './card-tree';
import { ideasOf, laneOf, lanesOf, obstaclesForIdeas } from './lanes';
import { lacksOfDecision, missingToMoveOn, nextPhase, phaseBefore } from './phases';
import type { Cards } from './select';
import { heldOfOthers, keepsBack, silentOfOthers, trayOf } from './silence';
import { dotsLeft, dotsOn, mayVote, ownDots, voteOf } from './votes';

const REVIEW = { me: 'ann', inReview: true, over: false };
const FREE = { me: 'ann', inReview: false, over: false };
const ids = (cards: { id: string }[]) => cards.map((it) => it.id);

function hung(board: Cards): TreeOfCards {
  const hanging = CardTree.of(board.cards.values());
  return { ...board, under: (card) => hanging.under(card) };
}

function missing(...more: BoardEvent[]) {
  const board = boardAfter(...begun(), ...more);
  const deal = board.deals.get('d1');
  return deal && missingToMoveOn(board, board.meeting, deal);
}

test('phases follow each other', () => {
  expect(nextPhase('RESULT')).toBe('OBSTACLES');
  expect(nextPhase('DONE')).toBeUndefined();
  expect(phaseBefore('IDEAS')).toBe('OBSTACLE_VOTE');
  expect(phaseBefore('RESULT')).toBeUndefined();
});

test('the next step lists its missing conditions', () => {
  const told: BoardEvent[] = [
    { t: 'result-reported', deal: 'd1', text: 'Open' },
    { t: 'stuck-explained', deal: 'd1', text: 'Price' },
  ];
  expect(missing(turned('RESULT'))).toBe('RESULT_MISSING');
  expect(missing(turned('RESULT'), ...told)).toBeUndefined();
  expect(missing(turned('OBSTACLES'))).toBe('OBSTACLE_MISSING');
  expect(missing(turned('OBSTACLES'), added('o1', '', { hidden: true, silent: true }))).toBeUndefined();
  const tie: BoardEvent = {
    t: 'vote-closed',
    deal: 'd1',
    phase: 'OBSTACLE_VOTE',
    tally: { counts: [], ballots: [] },
  };
  expect(missing(turned('OBSTACLE_VOTE'))).toBeUndefined();
  expect(missing(turned('OBSTACLE_VOTE'), tie)).toBe('KEY_MISSING');
  expect(missing(turned('DECIDE'))).toBe('DECISION_MISSING');
});

test('a decision needs a key obstacle, a remover of each and the owner', () => {
  const board = boardAfter(...begun(), turned('DECIDE'), added('o1', 'Price'), {
    t: 'decision-proposed',
    deal: 'd1',
    decision: { t: 'strategy', solutions: [], why: 'now' },
  });
  const deal = board.deals.get('d1');
  expect(deal && lacksOfDecision(board, board.meeting, deal)).toEqual(['key', 'remover', 'agreement']);
});

const written = boardAfter(
  ...begun(),
  turned('OBSTACLES'),
  added('o1', 'Price'),
  added('o2', 'Cost'),
  added('o3', 'Theirs', { hidden: true, silent: true }),
  added('o4', 'Late', { hidden: true }),
  { t: 'card-grouped', card: 'o2', lead: 'o1' },
);

test('a lane of a review has those that lead; a free board shows that somebody writes', () => {
  expect(ids(laneOf(written, 'd1', 'UNSORTED', REVIEW))).toEqual(['o1']);
  expect(ids(laneOf(written, 'd1', 'UNSORTED', { me: 'somebody', inReview: true, over: false }))).toEqual([
    'o1',
    'o3',
  ]);
  expect(ids(laneOf(written, 'd1', 'UNSORTED', FREE))).toEqual(['o1', 'o3', 'o4']);
});

test('the lane of unsorted cards is shown in a review, and where such cards exist', () => {
  expect(lanesOf(boardAfter(...begun()), 'd1', REVIEW)).toHaveLength(4);
  expect(lanesOf(boardAfter(...begun()), 'd1', FREE)).toEqual(['REP', 'MANAGER', 'EXECUTIVE']);
  expect(lanesOf(written, 'd1', FREE)).toHaveLength(4);
});

test('ideas to remove an obstacle stand under the one that leads it', () => {
  const board = boardAfter(
    ...begun(),
    added('o1', 'Price', { kind: obstacle('1') }),
    added('o2', 'Cost', { kind: obstacle('2') }),
    added('s1', 'Ask', { kind: { t: 'solution', obstacle: 'o2', order: '1' } }),
    { t: 'card-grouped', card: 'o2', lead: 'o1' },
    { t: 'key-obstacle-marked', deal: 'd1', obstacle: 'o1' },
  );
  const deal = board.deals.get('d1');
  expect(ids(ideasOf(hung(board), 'o1', REVIEW))).toEqual(['s1']);
  expect(deal && ids(obstaclesForIdeas(board, deal, REVIEW))).toEqual(['o1']);
});

test('others know only the number of silent cards; late cards are in their author’s tray', () => {
  expect(silentOfOthers(written, 'd1', 'obstacle', 'ann')).toBe(1);
  expect(silentOfOthers(written, 'd1', 'obstacle', 'somebody')).toBe(0);
  expect(ids(trayOf(written, 'd1', 'somebody'))).toEqual(['o4']);
  expect(trayOf(written, 'd1', 'ann')).toEqual([]);
  const [late] = trayOf(written, 'd1', 'somebody');
  expect(late && keepsBack(late, 'OBSTACLE_VOTE')).toBe(true);
  expect(late && keepsBack(late, 'IDEAS')).toBe(false);
});

test('a card that is held back is known to be so', () => {
  const board = boardAfter(
    ...begun(),
    added('o1', 'Price'),
    {
      t: 'card-covered',
      card: 'o1',
      text: '',
      kind: obstacle('1'),
      silent: false,
    },
    { t: 'card-held', card: 'o1' },
  );
  expect(ids(heldOfOthers(board, 'd1', 'ann'))).toEqual(['o1']);
});

test('dots are counted; those on a card that is gone are free again', () => {
  const vote = (card: string, dots: number): BoardEvent => ({
    t: 'vote-cast',
    deal: 'd1',
    phase: 'OBSTACLE_VOTE',
    card,
    dots,
  });
  const board = boardAfter(
    ...begun(),
    turned('OBSTACLE_VOTE'),
    added('o1', 'Price'),
    added('o2', 'Law'),
    vote('o1', 1),
    vote('o2', 2),
    { t: 'card-withdrawn', card: 'o2' },
  );
  const open = voteOf(board.meeting, 'd1');
  expect(open && ownDots(open.round, 'somebody', 'o1')).toBe(1);
  expect(open && dotsLeft(board, board.meeting, open.round, 'somebody')).toBe(2);
  expect(dotsOn({ counts: [{ card: 'o1', dots: 4 }], ballots: [] }, 'o1')).toBe(4);
  expect(mayVote(board.meeting, 'bob', false)).toBe(true);
  expect(mayVote(board.meeting, 'guest', false)).toBe(false);
});

test('nobody waits for absent people', () => {
  const { meeting } = boardAfter(...begun(), turned('OBSTACLES'), {
    t: 'ready-set',
    member: 'bob',
    on: true,
  });
  const others = [
    { sid: 's2', member: 'bob', deal: 'd1', doing: 'WRITING' as const },
    { sid: 's3', member: 'guest', deal: 'd2', doing: 'WRITING' as const },
  ];
  expect(attendanceOf(meeting, ['ann', 'bob', 'guest'], others)).toEqual({
    awaited: ['ann', 'bob'],
    ready: ['bob'],
    notReady: ['ann'],
    writing: ['bob'],
  });
});

test.each(['RESULT', 'DECIDE'] as const)('nobody has to say that they are done in the step %s', (phase) => {
  const { meeting } = boardAfter(...begun(), turned(phase));
  expect(attendanceOf(meeting, ['ann', 'bob'], [])).toMatchObject({ awaited: [], notReady: [] });
});

test('time runs down, and over', () => {
  const at = Date.parse('2026-11-24T09:00:00Z');
  expect(leftUntil('2026-11-24T09:01:05Z', at)).toEqual({ over: false, seconds: 65 });
  expect(leftUntil('2026-11-24T08:59:50Z', at)).toEqual({ over: true, seconds: 10 });
  expect(leftUntil(undefined, at)).toBeUndefined();
  expect(asClock(65)).toBe('1:05');
});
