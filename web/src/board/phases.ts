import { every } from './every';
import type { Code, Deal, Meeting, Phase } from '../protocol/protocol.gen';
import { hasDots, isVote, phaseOf, roundOf } from './meeting';
import { isLead } from './groups';
import { obstaclesOf, type Cards } from './select';

/** The steps in which a deal is talked through, in their order. */
export const PHASES = every<Phase>({
  RESULT: true,
  OBSTACLES: true,
  OBSTACLE_VOTE: true,
  IDEAS: true,
  IDEA_VOTE: true,
  DECIDE: true,
  DONE: true,
});

/** The phase's position among all. */
export function placeOfPhase(phase: Phase): number {
  return PHASES.indexOf(phase);
}

/** The next phase, as far as it can be predicted; none after the last. */
export function nextPhase(phase: Phase): Phase | undefined {
  return PHASES[placeOfPhase(phase) + 1];
}

/** The phase before this one; none before the first. */
export function phaseBefore(phase: Phase): Phase | undefined {
  return PHASES[placeOfPhase(phase) - 1];
}

/** Whether a vote comes next that may still become open: with dots given, a secret vote stays secret. */
export function mayVoteOpenly(meeting: Meeting, deal: string): boolean {
  const phase = phaseOf(meeting, deal);
  const next = phase && nextPhase(phase);
  return next !== undefined && isVote(next) && !hasDots(meeting, deal, next);
}

/** What must be there before the discussion of a deal can move on, as the refusal that would come otherwise. */
export function missingToMoveOn(
  board: Cards,
  meeting: Meeting,
  deal: Deal,
): Extract<Code, `${string}_MISSING`> | undefined {
  switch (phaseOf(meeting, deal.id)) {
    case 'RESULT':
      return deal.result.text === '' || deal.stuckBecause.text === '' ? 'RESULT_MISSING' : undefined;
    case 'OBSTACLES':
      return obstaclesOf(board, deal.id).some((card) => !card.hidden || card.silent)
        ? undefined
        : 'OBSTACLE_MISSING';
    case 'OBSTACLE_VOTE': {
      const { tally } = roundOf(meeting, deal.id, 'OBSTACLE_VOTE');
      return tally && deal.keyObstacle === undefined ? 'KEY_MISSING' : undefined;
    }
    case 'DECIDE':
      return deal.decision === undefined ? 'DECISION_MISSING' : undefined;
    case 'IDEAS':
    case 'IDEA_VOTE':
    case 'DONE':
    case undefined:
      return undefined;
  }
}

/** What a deal still lacks before it can be decided. */
export type Lack = 'key' | 'remover' | 'agreement';

export function lacksOfDecision(board: Cards, meeting: Meeting, deal: Deal): Lack[] {
  const unsorted = obstaclesOf(board, deal.id, 'UNSORTED').some(
    (card) => !card.hidden && isLead(board, card),
  );
  const lacks: Lack[] = [];
  if (deal.keyObstacle === undefined) lacks.push('key');
  if (unsorted) lacks.push('remover');
  if (meeting.agenda.slots[deal.id]?.proposed) lacks.push('agreement');
  return lacks;
}
