import type { FollowUpLine } from '../../protocol/rest.gen';

/** Open follow-ups, earliest due first, so that overdue ones come first. Pure. */
export function openOnes(lines: FollowUpLine[], isOpen = waits): FollowUpLine[] {
  return lines.filter(isOpen).sort((one, other) => one.due.localeCompare(other.due));
}

/** Follow-ups with an outcome, latest first. Pure. */
export function settledOnes(lines: FollowUpLine[], isOpen = waits): FollowUpLine[] {
  return lines.filter((it) => !isOpen(it)).sort((one, other) => other.due.localeCompare(one.due));
}

export function waits({ outcome }: FollowUpLine): boolean {
  return outcome === undefined;
}

export function keyOf({ board, card }: FollowUpLine): string {
  return `${board}/${card}`;
}
