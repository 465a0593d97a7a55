import { expect, test } from 'vitest';
import { BEGAN, recorded } from '../testing/recorded';
import { LONGEST_PAUSE_MS, momentAt, positionOf, seqAt, skippedBehind, timelineOf } from './replay-clock';

/** Commands with these pauses before them, in seconds. */
function board(...pauses: number[]) {
  return recorded(
    [0, ...pauses].map(() => [{ t: 'closing-begun' as const }]),
    Object.fromEntries(pauses.map((pause, index) => [index + 1, pause])),
  );
}

test('events come when they came', () => {
  const timeline = timelineOf(board(1, 2), false);
  expect(timeline.positions).toEqual([0, 1_000, 3_000]);
  expect([-1, 0, 999, 1_000, 2_999, 3_000, 99_999].map((it) => seqAt(timeline, it))).toEqual([
    0, 1, 1, 2, 2, 3, 3,
  ]);
  expect(positionOf(timeline, 3)).toBe(3_000);
});

test('with idle time skipped no pause exceeds three seconds, and the skipped time is known', () => {
  const timeline = timelineOf(board(2, 3_600, 1), true);
  expect(timeline.positions).toEqual([0, 2_000, 2_000 + LONGEST_PAUSE_MS, 3_000 + LONGEST_PAUSE_MS]);
  expect([1, 2, 3, 4].map((seq) => skippedBehind(timeline, seq))).toEqual([0, 3_597_000, 0, 0]);
  expect(skippedBehind(timelineOf(board(2, 3_600, 1), false), 2)).toBe(0);
});

test('the time of day goes on between events, faster in a pause that is cut', () => {
  const timeline = timelineOf(board(1, 3_600), true);
  expect(momentAt(timeline, 0)).toBe(BEGAN);
  expect(momentAt(timeline, 500)).toBe(BEGAN + 500);
  expect(momentAt(timeline, 1_000 + LONGEST_PAUSE_MS / 2)).toBe(BEGAN + 1_000 + 1_800_000);
  expect(momentAt(timeline, 1e9)).toBe(BEGAN + 3_601_000);
});

test('events of one command come at once, and those right behind it one by one', () => {
  const entries = recorded([[{ t: 'closing-begun' }, { t: 'closing-begun' }], [{ t: 'closing-begun' }]], {
    1: 0,
  });
  const [first, second, third] = timelineOf(entries, true).positions;
  expect([first, second]).toEqual([0, 0]);
  expect(third).toBeGreaterThan(50);
});

test('a clock that went back a little never turns a replay back', () => {
  const entries = board(1, 1).map((entry, index) =>
    index === 1 ? { ...entry, at: new Date(BEGAN - 5_000).toISOString() } : entry,
  );
  const { moments, positions } = timelineOf(entries, false);
  expect(moments).toEqual([...moments].sort((one, other) => one - other));
  expect(positions).toEqual([...positions].sort((one, other) => one - other));
});

test('nothing at all has no time', () => {
  const timeline = timelineOf([], true);
  expect(seqAt(timeline, 5)).toBe(0);
  expect(positionOf(timeline, 1)).toBe(0);
  expect(momentAt(timeline, 5)).toBe(0);
});
