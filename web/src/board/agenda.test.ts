import { expect, test } from 'vitest';
import { begun, boardAfter, turned } from '../testing/review';
import { agendaOf, givers, lasting, moved, nextDeal, waitingForNext } from './agenda';

const states = (...more: Parameters<typeof boardAfter>) => {
  const board = boardAfter(...begun(), ...more);
  return agendaOf(board, board.meeting).map(({ deal, state }) => `${deal.name} ${state}`);
};

test('every deal of the agenda says how far it is', () => {
  expect(states()).toEqual(['Bank waiting', 'Port waiting']);
  expect(states(turned('RESULT'))).toEqual(['Bank now', 'Port waiting']);
  expect(states(turned('RESULT'), turned('DONE'))).toEqual(['Bank done', 'Port waiting']);
  expect(states({ t: 'deal-parked', deal: 'd2', reason: 'no news' })).toEqual([
    'Bank waiting',
    'Port parked',
  ]);
});

test('a deal without time waits for the next review, and comes next when it is its turn', () => {
  const board = boardAfter(...begun(), turned('RESULT'), turned('DONE'));
  expect(waitingForNext(board, board.meeting).map((it) => it.name)).toEqual(['Mill']);
  expect(nextDeal(board, board.meeting)?.name).toBe('Port');
});

test('time is taken from deals that nobody has talked about yet, down to a minute', () => {
  const board = boardAfter(...begun(), turned('RESULT'));
  expect(givers(board, board.meeting)).toMatchObject({ spare: 60, coming: true, deals: [{ id: 'd2' }] });
  const last = boardAfter(...begun(), turned('RESULT', { deal: 'd2' }), turned('DONE', { deal: 'd2' }));
  expect(givers(last, last.meeting)).toMatchObject({ deals: [{ id: 'd1' }] });
});

test('a deal moves in the agenda and lasts longer, within its limits', () => {
  const { meeting } = boardAfter(...begun());
  expect(moved(meeting, 'd2', -1).map((it) => it.deal)).toEqual(['d2', 'd1']);
  expect(moved(meeting, 'd2', 5).map((it) => it.deal)).toEqual(['d1', 'd2']);
  expect(lasting(meeting, 'd2', 10)[1]).toEqual({ deal: 'd2', seconds: 60 });
  expect(lasting(meeting, 'd1', 600)[0]).toEqual({ deal: 'd1', seconds: 600 });
});
