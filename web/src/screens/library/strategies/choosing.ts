import type { ObstacleType, Remover, StrategyLine } from '../../../protocol/rest.gen';

type Course = StrategyLine['came']['course'];

/** The filter; `ANY` = no restriction. */
export interface Wanted {
  type: ObstacleType | 'ANY';
  remover: Remover | 'ANY';
  course: Course | 'ANY';
  order: 'NEWEST' | 'REUSED';
}

export const EVERYTHING: Wanted = { type: 'ANY', remover: 'ANY', course: 'ANY', order: 'NEWEST' };

/** The matching strategies in the wanted order; the input is newest first. Pure. */
export function chosen(all: readonly StrategyLine[], wanted: Wanted): StrategyLine[] {
  const fitting = all.filter(
    ({ key, came }) =>
      (wanted.type === 'ANY' || key?.type === wanted.type) &&
      (wanted.remover === 'ANY' || key?.remover === wanted.remover) &&
      (wanted.course === 'ANY' || came.course === wanted.course),
  );
  return wanted.order === 'NEWEST' ? fitting : fitting.sort((one, other) => other.reused - one.reused);
}

/** The types of obstacles that occur, in the order of the list. Pure. */
export function typesOf(all: readonly StrategyLine[]): ObstacleType[] {
  return [...new Set(all.flatMap(({ key }) => (key ? [key.type] : [])))];
}
