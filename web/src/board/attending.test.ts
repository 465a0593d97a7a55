import { expect, test } from 'vitest';
import type { Meeting } from '../protocol/protocol.gen';
import { attendingOf, everybody, partOf, secondsSpent, watchFace, writtenIn } from './attending';

const NOW = Date.parse('2026-03-04T02:10:00Z');

test.each([
  ['HERE', true, NOW - 60_000],
  ['HERE', true, undefined],
  ['IDLE', true, NOW - 121_000],
  ['GONE', false, NOW - 1_000],
  ['ABSENT', false, undefined],
] as const)('%s', (state, here, lastSeen) => {
  expect(attendingOf(here, lastSeen, NOW)).toBe(state);
});

test('participants of the review are listed even when absent, and so are others who are present', () => {
  const meeting = {
    plan: { attendees: [{ member: 'ann' }, { member: 'bob' }] },
    leaders: { moderator: 'mia', coModerators: [] },
  } as unknown as Meeting;
  expect(everybody(meeting, ['guest', 'ann'], () => false)).toEqual(['mia', 'ann', 'bob', 'guest']);
  expect(everybody(meeting, ['ann'], (it) => it === 'mia' || it === 'bob')).toEqual(['ann']);
});

test('moderator, co-moderator and stand-in are told apart', () => {
  const leaders = { moderator: 'mia', coModerators: ['ann'], standIn: 'bob' };
  expect(['mia', 'ann', 'bob', 'eve'].map((it) => partOf(leaders, it))).toEqual([
    'MODERATOR',
    'CO_MODERATOR',
    'STAND_IN',
    undefined,
  ]);
});

test('the time of the running phase counts', () => {
  const slot = { seconds: 540, phase: 'OBSTACLES' as const, spent: { RESULT: 60 } };
  expect(secondsSpent(slot, NOW)).toBe(60);
  expect(secondsSpent({ ...slot, since: '2026-03-04T02:09:30Z' }, NOW)).toBe(90);
});

test('in silence obstacles are written, then ideas', () => {
  expect([writtenIn('OBSTACLES'), writtenIn('IDEAS'), writtenIn('DECIDE')]).toEqual([
    'obstacle',
    'solution',
    undefined,
  ]);
});

test.each([
  [125_000, '2:05'],
  [0, '0:00'],
  [-5, '0:00'],
  [3_600_000, '60:00'],
])('%i ms are %s', (ms, face) => {
  expect(watchFace(ms)).toBe(face);
});
