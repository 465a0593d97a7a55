import type { FollowUpLine } from '../../protocol/rest.gen';

/** Those that wait for an outcome: what was due first comes first, so that what is overdue leads. Pure. */
export function openOnes(lines: FollowUpLine[]): FollowUpLine[] {
  return lines.filter((it) => !it.outcome).sort((one, other) => one.due.localeCompare(other.due));
}

/** Those whose outcome is told, the latest first. Pure. */
export function settledOnes(lines: FollowUpLine[]): FollowUpLine[] {
  return lines.filter((it) => it.outcome).sort((one, other) => other.due.localeCompare(one.due));
}

export function keyOf({ board, card }: FollowUpLine): string {
  return `${board}/${card}`;
}
