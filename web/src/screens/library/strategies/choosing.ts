import type { ObstacleType, Remover, StrategyLine } from '../../../protocol/rest.gen';

type Course = StrategyLine['came']['course'];

/** What somebody wants to see; `ANY` = no matter. */
export interface Wanted {
  type: ObstacleType | 'ANY';
  remover: Remover | 'ANY';
  course: Course | 'ANY';
  order: 'NEWEST' | 'REUSED';
}

export const EVERYTHING: Wanted = { type: 'ANY', remover: 'ANY', course: 'ANY', order: 'NEWEST' };

/** Those that are wanted, in the wanted order; they come the newest first. Pure. */
export function chosen(all: readonly StrategyLine[], wanted: Wanted): StrategyLine[] {
  const fitting = all.filter(
    ({ key, came }) =>
      (wanted.type === 'ANY' || key?.type === wanted.type) &&
      (wanted.remover === 'ANY' || key?.remover === wanted.remover) &&
      (wanted.course === 'ANY' || came.course === wanted.course),
  );
  return wanted.order === 'NEWEST' ? fitting : fitting.sort((one, other) => other.reused - one.reused);
}

/** The kinds of obstacles that are there at all, in the order in which the list has them. Pure. */
export function typesOf(all: readonly StrategyLine[]): ObstacleType[] {
  return [...new Set(all.flatMap(({ key }) => (key ? [key.type] : [])))];
}
