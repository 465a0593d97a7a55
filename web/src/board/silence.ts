import type { Card, Meeting, Phase } from '../protocol/protocol.gen';
import { writtenIn } from './attending';
import { phaseOf } from './meeting';
import { placeOfPhase } from './phases';
import { isKind, type Cards } from './select';

function hiddenOf(board: Cards, deal: string, where: (card: Card) => boolean): Card[] {
  return [...board.cards.values()]
    .filter((card) => card.deal === deal && card.hidden && !card.withdrawn && where(card))
    .sort((one, other) => one.seq - other.seq);
}

/** Whether a card that is written now comes after those of the others were shown; it stays with its author. */
export function comesLate(
  meeting: Meeting | undefined,
  deal: string,
  sort: 'obstacle' | 'solution',
): boolean {
  const phase = phaseOf(meeting, deal);
  return phase !== undefined && placeOfPhase(phase) >= placeOfVote(sort);
}

function placeOfVote(sort: 'obstacle' | 'solution'): number {
  return placeOfPhase(sort === 'obstacle' ? 'OBSTACLE_VOTE' : 'IDEA_VOTE');
}

/** How many cards others have written in silence; nothing else is known about them. */
export function silentOfOthers(
  board: Cards,
  deal: string,
  sort: 'obstacle' | 'solution',
  me: string,
): number {
  return hiddenOf(board, deal, (card) => isKind(card, sort) && card.silent && card.author !== me).length;
}

/** How many cards all have written in this phase's silence; none while nobody writes in silence. */
export function writtenInSilence(board: Cards, phase: Phase | undefined): number | undefined {
  const sort = writtenIn(phase);
  if (sort === undefined) return undefined;
  return [...board.cards.values()].filter((card) => isKind(card, sort) && card.silent && !card.withdrawn)
    .length;
}

/** This person's hidden cards: late ones, and ones that were held back. */
export function trayOf(board: Cards, deal: string, me: string): Card[] {
  return hiddenOf(
    board,
    deal,
    (card) => card.author === me && !card.silent && (isKind(card, 'obstacle') || isKind(card, 'solution')),
  );
}

/** Other people's cards that a moderator holds back. */
export function heldOfOthers(board: Cards, deal: string, me: string): Card[] {
  return hiddenOf(board, deal, (card) => card.held && card.author !== me);
}

/** Whether a hidden card cannot be revealed yet, because others still write in silence or vote on such cards. */
export function keepsBack(card: Card, phase: Phase | undefined): boolean {
  if (phase === undefined) return false;
  return placeOfPhase(phase) <= placeOfVote(isKind(card, 'obstacle') ? 'obstacle' : 'solution');
}
