// @vitest-environment node
import { expect, test } from 'vitest';
import type { BoardEvent, Card, Entry, Meeting, Phase, Stage } from '../protocol/protocol.gen';
import { aCard, aMeeting } from './review.samples';
import { isQuiet, QUIET_AFTER_MS } from './quiet';

const BEGAN = Date.parse('2026-03-04T10:00:00Z');

const iso = (ms: number) => new Date(BEGAN + ms).toISOString();
const inPhase = (phase: Phase, stage: Stage = 'DEALS'): Meeting =>
  aMeeting({ stage, current: 'd1', slots: { d1: { phase, seconds: 540, spent: {}, since: iso(0) } } });
const entry = (event: BoardEvent, ms: number): Entry => ({ seq: 9, at: iso(ms), actor: 'ann', event });
const quiet = (meeting: Meeting, ms: number, cards: Card[] = [], entries: Entry[] = []) =>
  isQuiet(meeting, cards, entries, BEGAN + ms);

test('90 s after the phase began it is quiet, and not a moment sooner', () => {
  expect(quiet(inPhase('OBSTACLES'), QUIET_AFTER_MS - 1)).toBe(false);
  expect(quiet(inPhase('OBSTACLES'), QUIET_AFTER_MS)).toBe(true);
});

test('a new card breaks the silence, also one without a name', () => {
  const card = aCard({ id: 'o1', at: iso(60_000), author: undefined });
  expect(quiet(inPhase('OBSTACLES'), 149_999, [card])).toBe(false);
  expect(quiet(inPhase('OBSTACLES'), 150_000, [card])).toBe(true);
});

test.each<BoardEvent>([
  { t: 'card-reworded', card: 'o1', text: 'x' },
  { t: 'obstacle-moved', card: 'o1', remover: 'REP', order: 'V' },
  { t: 'result-reported', deal: 'd1', text: 'x' },
  { t: 'key-obstacle-marked', deal: 'd1', obstacle: 'o1' },
])('$t about the deal breaks it', (event) => {
  const cards = [aCard({ id: 'o1', at: iso(0) })];
  expect(quiet(inPhase('IDEAS'), 100_000, cards, [entry(event, 50_000)])).toBe(false);
});

test.each<BoardEvent>([
  { t: 'card-reworded', card: 'other', text: 'x' },
  { t: 'result-reported', deal: 'd2', text: 'x' },
  { t: 'reacted', card: 'o1', reaction: 'AGREE', on: true },
  { t: 'ready-set', member: 'ann', on: true },
])('$t about something else, or without words, does not', (event) => {
  const cards = [aCard({ id: 'o1', at: iso(0) })];
  expect(quiet(inPhase('IDEAS'), 100_000, cards, [entry(event, 50_000)])).toBe(true);
});

test.each<[Phase, Stage]>([
  ['RESULT', 'DEALS'],
  ['DONE', 'DEALS'],
  ['IDEAS', 'RECAP'],
  ['IDEAS', 'CLOSED'],
])('in phase %s of stage %s nobody is told', (phase, stage) => {
  expect(quiet(inPhase(phase, stage), 1_000_000)).toBe(false);
});

test('between two deals nobody is told', () => {
  expect(isQuiet(aMeeting({ stage: 'DEALS' }), [], [], BEGAN + 1_000_000)).toBe(false);
});
