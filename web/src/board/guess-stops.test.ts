// @vitest-environment node
import { expect, test } from 'vitest';
import type { BoardEvent, CardKind, Entry } from '../protocol/protocol.gen';
import { stopsOf } from './guess-stops';

/** Each event by a command of its own; events in a list belong to one command. */
function log(...orders: (BoardEvent | BoardEvent[])[]): Entry[] {
  let seq = 0;
  return orders.flatMap((order) => {
    const first = seq + 1;
    return [order].flat().map((event) => ({
      seq: ++seq,
      at: '2026-03-02T02:00:00Z',
      actor: 'ann',
      first: seq > first ? first : undefined,
      event,
    }));
  });
}

const obstacle: CardKind = { t: 'obstacle', type: 'PRICE', remover: 'REP', order: 'a' };
const solution: CardKind = { t: 'solution', obstacle: 'o1', order: 'a' };

const adds = (card: string, kind: CardKind, deal = 'd1', hidden = false): BoardEvent => ({
  t: 'card-added',
  card,
  deal,
  text: hidden ? '' : card,
  hidden,
  silent: hidden,
  anonymous: false,
  kind,
});
const reveals = (card: string, kind: CardKind): BoardEvent => ({
  t: 'card-revealed',
  card,
  text: card,
  kind,
});
const undecided: BoardEvent = {
  t: 'decision-made',
  deal: 'd1',
  decision: { t: 'no-decision', why: 'early' },
};

test('on a free board it is just before the first solution of a deal', () => {
  const entries = log(adds('o1', obstacle), adds('s1', solution), adds('s2', solution));
  expect(stopsOf(entries)).toEqual([{ deal: 'd1', seq: 1 }]);
});

test('in a review the stop is before the step that shows silent cards', () => {
  const moves: BoardEvent = {
    t: 'phase-changed',
    deal: 'd1',
    phase: 'IDEA_VOTE',
    turn: 'ON',
    revealed: ['s1', 's2'],
  };
  const entries = log(
    adds('o1', obstacle),
    adds('s1', solution, 'd1', true),
    adds('s2', solution, 'd1', true),
    [moves, reveals('s1', solution), reveals('s2', solution)],
  );
  expect(stopsOf(entries)).toEqual([{ deal: 'd1', seq: 3 }]);
});

test('each deal has its own, in the order in which they come', () => {
  const entries = log(
    adds('o2', obstacle, 'd2'),
    adds('s2', { ...solution, obstacle: 'o2' }, 'd2'),
    adds('o1', obstacle),
    adds('s1', solution),
  );
  expect(stopsOf(entries)).toEqual([
    { deal: 'd2', seq: 1 },
    { deal: 'd1', seq: 3 },
  ]);
});

test('where something was decided before there was a solution it is before the decision', () => {
  const gone: BoardEvent = { t: 'decision-made', deal: 'd1' };
  expect(stopsOf(log(adds('o1', obstacle), gone, undecided, adds('s1', solution)))).toEqual([
    { deal: 'd1', seq: 2 },
  ]);
});

test('a deal that came to nothing has none, nor has an idea that was never shown', () => {
  expect(stopsOf(log(adds('o1', obstacle), adds('s1', solution, 'd1', true)))).toEqual([]);
  expect(stopsOf([])).toEqual([]);
});
