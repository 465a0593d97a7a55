// @vitest-environment node
import { expect, test } from 'vitest';
import type { Phase } from '../protocol/protocol.gen';
import { isFew, participationIn } from './participation';
import { aCard, aMeeting } from './review.samples';

const ALL = ['ann', 'bob', 'cy', 'guest'];
const slot = (phase: Phase) => ({ d1: { phase, seconds: 540, spent: {} } });
const meeting = (more: Parameters<typeof aMeeting>[0] = {}) =>
  aMeeting({ stage: 'DEALS', current: 'd1', slots: slot('IDEAS'), ...more });

test('people who wrote, commented, reacted or are ready took part', () => {
  const cards = [
    aCard({ id: 'o1', author: 'ann', reactions: { AGREE: ['bob'] } }),
    aCard({ id: 'c1', author: 'cy', kind: { t: 'comment', about: 'o1' } }),
  ];
  expect(
    participationIn(meeting({ attendees: ['ann', 'bob', 'cy', 'dan'], ready: ['dan'] }), cards, [
      ...ALL,
      'dan',
    ]),
  ).toEqual({
    took: ['ann', 'bob', 'cy', 'dan'],
    silent: [],
  });
});

test('a vote counts once its author is known', () => {
  const tally = { counts: [{ card: 'o1', dots: 2 }], ballots: [{ member: 'bob', card: 'o1', dots: 2 }] };
  const open = meeting({ rounds: { 'd1/OBSTACLE_VOTE': { ballots: { cy: { o1: 1 } } } } });
  const counted = meeting({ rounds: { 'd1/OBSTACLE_VOTE': { ballots: {}, tally } } });
  expect(participationIn(open, [], ALL).took).toEqual([]);
  expect(participationIn(counted, [], ALL).took).toEqual(['bob']);
});

test('a card without a name gives nobody away', () => {
  expect(participationIn(meeting(), [aCard({ anonymous: true, author: 'bob' })], ALL).took).toEqual([]);
});

test('absent people and guests are not missed', () => {
  const part = participationIn(meeting(), [aCard({ author: 'guest' })], ['ann', 'guest']);
  expect(part).toEqual({ took: [], silent: ['ann'] });
});

test.each<[number, number, Phase, boolean]>([
  [1, 2, 'IDEAS', true],
  [2, 2, 'IDEAS', false],
  [0, 3, 'RESULT', false],
  [0, 3, 'DONE', false],
  [0, 0, 'IDEAS', false],
])('%i took part, %i did not, in %s: few is %s', (took, silent, phase, few) => {
  const part = { took: Array<string>(took).fill('x'), silent: Array<string>(silent).fill('y') };
  expect(isFew(part, meeting({ slots: slot(phase) }))).toBe(few);
});
