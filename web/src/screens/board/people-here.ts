import { inOrder } from '../../board/people-order';
import type { OpenBoard } from '../../stores/open.svelte';

/** The people who are present, oneself included, in the order of all lists. */
export function peopleHere(open: OpenBoard): string[] {
  const people = new Set([open.me, ...open.presence.members(open.me)]);
  return peopleInOrder(
    open,
    [...people].map((member) => ({ member })),
  ).map((it) => it.member);
}

/** These people in the order of all lists. */
export function peopleInOrder<T extends { member: string; absent?: boolean }>(
  open: OpenBoard,
  people: readonly T[],
): T[] {
  const standing = people.map((it) => {
    const person = open.person(it.member);
    return { ...it, veteran: person?.seniority === 'VETERAN', name: person?.name ?? '' };
  });
  return inOrder(standing, open.board.meeting, open.me);
}
