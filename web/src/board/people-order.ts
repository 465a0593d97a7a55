import type { Meeting } from '../protocol/protocol.gen';
import { partOf } from './attending';

/** What the order of people depends on. */
export interface Standing {
  member: string;
  /** Absent people come last. */
  absent?: boolean;
  veteran: boolean;
  name: string;
}

/**
 * People in the one order of all lists: oneself, then by what they do here (moderators, veterans, people who bring a
 * deal, all others), then by name; absent people last.
 */
export function inOrder<T extends Standing>(
  people: readonly T[],
  meeting: Meeting | undefined,
  me: string,
): T[] {
  const brings = new Set(meeting?.plan.attendees.filter((it) => it.bringsDeal).map((it) => it.member));
  const rank = (it: Standing) => {
    if (it.member === me) return 0;
    const part = meeting && partOf(meeting.leaders, it.member);
    const does = part !== undefined ? 1 : it.veteran ? 2 : brings.has(it.member) ? 3 : 4;
    return it.absent ? does + 5 : does;
  };
  return [...people].sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}
