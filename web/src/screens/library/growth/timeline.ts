import type { Growth, GrowthKind, GrowthMark } from '../../../protocol/rest.gen';

/** What can be done for the first time, in the order in which it usually comes. */
export const KINDS: GrowthKind[] = [
  'ATTENDED',
  'WROTE',
  'REPLAYED',
  'GUESSED',
  'IDEA_ADOPTED',
  'STAGE_CHANGED',
];

/** From coming in to now, with room for what was written into the plan for a little later. Pure. */
export function spanOf({ joinedAt, marks }: Growth, now: number): [number, number] {
  const times = marks.map((it) => Date.parse(it.at));
  const from = Math.min(Date.parse(joinedAt), ...times);
  return [from, Math.max(now, from + 24 * 3_600_000, ...times)];
}

/** What has not happened yet and can be done by oneself. Pure. */
export function openSteps({ firsts }: Growth): ('follow' | 'replay' | 'guess' | 'write')[] {
  const done = new Set(firsts.map((it) => it.kind));
  const steps = [
    { step: 'follow', kind: 'ATTENDED' },
    { step: 'replay', kind: 'REPLAYED' },
    { step: 'guess', kind: 'GUESSED' },
    { step: 'write', kind: 'IDEA_ADOPTED' },
  ] as const;
  return steps.filter((it) => !done.has(it.kind)).map((it) => it.step);
}

/** The latest first, as a table is read. Pure. */
export function latestFirst(marks: readonly GrowthMark[]): GrowthMark[] {
  return [...marks].reverse();
}
