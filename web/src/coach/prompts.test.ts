// @vitest-environment node
import { expect, test } from 'vitest';
import { en } from '../messages/en';
import { zh } from '../messages/zh';
import type { Phase } from '../protocol/protocol.gen';
import { LIMITS } from '../protocol/protocol.gen';
import { hintFor } from './hint';
import { after, promptsFor } from './prompts';
import { aMeeting } from './review.samples';
import { USUAL } from './wording';

const inPhase = (phase: Phase) =>
  aMeeting({ stage: 'DEALS', current: 'd1', slots: { d1: { phase, seconds: 540, spent: {} } } });

test('each phase has its questions, and the look back has its own', () => {
  expect(promptsFor(inPhase('OBSTACLE_VOTE'))).toBe('OBSTACLE_VOTE');
  expect(promptsFor(aMeeting({ stage: 'RECAP' }))).toBe('RECAP');
});

test('there are none between deals, and before and after the talk', () => {
  expect(promptsFor(inPhase('DONE'))).toBeUndefined();
  expect(promptsFor(aMeeting({ stage: 'DEALS' }))).toBeUndefined();
  expect(promptsFor(aMeeting({ stage: 'PREPARING' }))).toBeUndefined();
  expect(promptsFor(aMeeting({ stage: 'CLOSED' }))).toBeUndefined();
});

test('one question comes after the other, and then the first again', () => {
  expect([0, 1, 2].map((shown) => after(shown, ['a', 'b', 'c']))).toEqual([1, 2, 0]);
  expect(after(0, [])).toBe(0);
});

const groups = [en, zh].flatMap((words) =>
  Object.entries(words.coach.prompts).map(([group, all]): [string, string, string[]] => [
    words.code,
    group,
    all,
  ]),
);

test.each(groups)('%s %s: six questions or more, each fit to be asked', (_code, _group, all) => {
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(6);
  for (const prompt of all) {
    expect([...prompt].length).toBeLessThanOrEqual(LIMITS.QUESTION);
    // addressed to the deal or the obstacle, never to a person
    expect(prompt).not.toMatch(/\byou(r|rs)?\b|你|您/i);
    expect(hintFor(prompt, 'EN', USUAL)).toBeUndefined();
  }
});

test('suggestions of hints cause no hint themselves', () => {
  for (const words of [en, zh]) {
    for (const rewrite of Object.values(words.coach.rewrites)) {
      expect(hintFor(rewrite, 'EN', USUAL), rewrite).toBeUndefined();
    }
  }
});
