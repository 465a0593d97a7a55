import { expect, test } from 'vitest';
import type { BoardEvent } from '../protocol/protocol.gen';
import { recorded, recordedReview } from '../testing/recorded';
import { added, obstacle } from '../testing/review';
import { chapterAt, chaptersOf } from './chapters';

const OPENED: BoardEvent = { t: 'board-opened', title: 'Weekly', language: 'EN' };
const DEAL: BoardEvent = { t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'bob', facts: {}, order: 'V1' };

function told(orders: BoardEvent[][]): string[] {
  return chaptersOf(recorded(orders)).map(({ name, begins }) => {
    const what = Object.values(begins).join(' ');
    return name === '' ? what : `${name}: ${what}`;
  });
}

test('a review has its start, deals, phases, obstacles, key, decisions and end as chapters', () => {
  expect(told(recordedReview())).toEqual([
    'started',
    'Bank: deal',
    'Bank: phase OBSTACLES',
    'Bank: phase OBSTACLE_VOTE',
    'Bank: obstacles 2 No budget',
    'Bank: phase IDEAS',
    'Bank: key No budget',
    'Bank: phase DECIDE',
    'Bank: undecided Wait for the quarter',
    'Port: deal',
    'closing',
    'closed',
  ]);
});

test('on a free board a deal is a chapter when it comes onto the board, under the name that it had then', () => {
  const renamed: BoardEvent = { t: 'deal-edited', deal: 'd1', name: 'Big bank', owner: 'bob', facts: {} };
  expect(
    told([[OPENED], [DEAL], [added('o1', 'No budget')], [renamed], [added('o2', 'No champion')]]),
  ).toEqual(['Bank: deal', 'Bank: obstacles 1 No budget', 'Big bank: obstacles 1 No champion']);
});

test('obstacles that are written one after the other are a chapter each', () => {
  expect(told([[OPENED], [DEAL], [added('o1', 'No budget')], [added('o2', 'No champion')]])).toEqual([
    'Bank: deal',
    'Bank: obstacles 1 No budget',
    'Bank: obstacles 1 No champion',
  ]);
});

test('hidden cards and cards other than obstacles make no chapters', () => {
  const hidden = added('o1', '', { hidden: true });
  const idea = added('s1', 'Call them', { kind: { t: 'solution', obstacle: 'o1', order: 'V' } });
  expect(told([[OPENED], [DEAL], [hidden], [idea], [{ t: 'card-reworded', card: 'o1', text: '' }]])).toEqual([
    'Bank: deal',
  ]);
});

test('the key obstacle is told in the words that it had when it was chosen', () => {
  const revealed: BoardEvent = { t: 'card-revealed', card: 'o1', text: 'No money', kind: obstacle('o1') };
  const key: BoardEvent = { t: 'key-obstacle-marked', deal: 'd1', obstacle: 'o1' };
  const reworded: BoardEvent = { t: 'card-reworded', card: 'o1', text: 'No cash' };
  expect(
    told([[OPENED], [DEAL], [added('o1', '', { hidden: true })], [revealed], [reworded], [key]]).at(-1),
  ).toBe('Bank: key No cash');
  expect(told([[OPENED], [DEAL], [{ t: 'key-obstacle-marked', deal: 'd1', obstacle: undefined }]])).toEqual([
    'Bank: deal',
  ]);
});

test('a moment is in the last chapter that has begun, and in the first of those that began at once', () => {
  const chapters = chaptersOf(recorded([[OPENED], [DEAL], [added('o1', 'No budget')]]));
  expect(chapterAt(chapters, 1)).toBeUndefined();
  expect(chapterAt(chapters, 2)?.begins.t).toBe('deal');
  expect(chapterAt(chapters, 99)?.begins.t).toBe('obstacles');
  expect(
    chapterAt(
      chapters.map((it) => ({ ...it, seq: 2 })),
      2,
    )?.begins.t,
  ).toBe('deal');
});
