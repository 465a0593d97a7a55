import type { Meeting, Phase, Round, Tally } from '../protocol/protocol.gen';
import { phaseOf, roundOf } from './meeting';
import type { Cards } from './select';

/** The current deal's round of votes that is open or has just been counted. */
export function voteOf(
  meeting: Meeting | undefined,
  deal: string,
): { phase: Phase; round: Round } | undefined {
  const phase = phaseOf(meeting, deal);
  const isVote = phase === 'OBSTACLE_VOTE' || phase === 'IDEA_VOTE';
  return meeting && isVote ? { phase, round: roundOf(meeting, deal, phase) } : undefined;
}

/** Whether a vote is in progress; until it is counted nobody may see where dots are. */
export function isBallotOpen(meeting: Meeting | undefined): boolean {
  const vote = voteOf(meeting, meeting?.agenda.current ?? '');
  return vote !== undefined && vote.round.tally === undefined;
}

/** How many dots this person has on a card. */
export function ownDots(round: Round, me: string, card: string): number {
  return round.ballots[me]?.[card] ?? 0;
}

/** How many dots this person has left; dots on withdrawn cards are free again. */
export function dotsLeft(board: Cards, meeting: Meeting, round: Round, me: string): number {
  let given = 0;
  for (const [id, dots] of Object.entries(round.ballots[me] ?? {})) {
    const card = board.cards.get(id);
    if (card && !card.withdrawn) given += dots ?? 0;
  }
  return Math.max(0, meeting.plan.dots - given);
}

/** How many dots a card has in all. */
export function dotsOn(tally: Tally | undefined, card: string): number {
  return tally?.counts.find((count) => count.card === card)?.dots ?? 0;
}

/** Whether this person has dots: as planned, or by their role if they were added later. */
export function mayVote(meeting: Meeting, me: string, runsDeals: boolean): boolean {
  return meeting.plan.attendees.find((it) => it.member === me)?.votes ?? runsDeals;
}
