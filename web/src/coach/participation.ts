import { roundOf } from '../board/meeting';
import type { Card, Meeting } from '../protocol/protocol.gen';

/** Who of the people present has taken part in the discussion of the current deal. */
export interface Participation {
  took: string[];
  silent: string[];
}

/**
 * A card or comment, a vote (if a counted round shows whose), being ready, or a reaction: each counts. Anonymous cards
 * count for nobody, so that counting cannot reveal an author.
 *
 * @param cards of the current deal, including withdrawn ones, which count too
 * @param present people who are present; only participants of the plan are considered
 */
export function participationIn(meeting: Meeting, cards: Iterable<Card>, present: string[]): Participation {
  const active = new Set<string>(meeting.ready);
  for (const card of cards) {
    if (card.author !== undefined && !card.anonymous) active.add(card.author);
    for (const members of Object.values(card.reactions)) members?.forEach((member) => active.add(member));
  }
  for (const member of votersOn(meeting)) active.add(member);
  const here = meeting.plan.attendees.map(({ member }) => member).filter((it) => present.includes(it));
  return {
    took: here.filter((member) => active.has(member)),
    silent: here.filter((member) => !active.has(member)),
  };
}

function votersOn(meeting: Meeting): string[] {
  const { current } = meeting.agenda;
  if (current === undefined) return [];
  return (['OBSTACLE_VOTE', 'IDEA_VOTE'] as const).flatMap(
    (phase) => roundOf(meeting, current, phase).tally?.ballots.map((ballot) => ballot.member) ?? [],
  );
}

/**
 * Whether to suggest going round once: fewer than half took part, although more people than the owner were to speak.
 */
export function isFew({ took, silent }: Participation, meeting: Meeting): boolean {
  const { current } = meeting.agenda;
  const phase = current === undefined ? undefined : meeting.agenda.slots[current]?.phase;
  if (phase === undefined || phase === 'RESULT' || phase === 'DONE') return false;
  return took.length * 2 < took.length + silent.length;
}
