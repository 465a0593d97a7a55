import { every } from '../../../board/every';
import type { Growth, GrowthKind, GrowthMark } from '../../../protocol/rest.gen';

/** What can be done for the first time, in the order in which it usually comes. */
export const KINDS = every<GrowthKind>({
  ATTENDED: true,
  WROTE: true,
  REPLAYED: true,
  GUESSED: true,
  IDEA_ADOPTED: true,
  STAGE_CHANGED: true,
});

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
