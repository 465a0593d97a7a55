import type { Growth, GrowthKind, GrowthMark } from '../../../protocol/rest.gen';

/** The kinds of first times, in the usual order. */
export const KINDS: GrowthKind[] = [
  'ATTENDED',
  'WROTE',
  'REPLAYED',
  'GUESSED',
  'IDEA_ADOPTED',
  'STAGE_CHANGED',
];

/** From joining until now, extended if the plan has a slightly later date. Pure. */
export function spanOf({ joinedAt, marks }: Growth, now: number): [number, number] {
  const times = marks.map((it) => Date.parse(it.at));
  const from = Math.min(Date.parse(joinedAt), ...times);
  return [from, Math.max(now, from + 24 * 3_600_000, ...times)];
}

/** Steps that have not happened yet and that a member can take alone. Pure. */
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

/** Latest first, as in a table. Pure. */
export function latestFirst(marks: readonly GrowthMark[]): GrowthMark[] {
  return [...marks].reverse();
}
