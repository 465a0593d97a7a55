import type { Card, Phase } from '../protocol/protocol.gen';
import { placeOfPhase } from './phases';
import { isKind, type Cards } from './select';

function hiddenOf(board: Cards, deal: string, where: (card: Card) => boolean): Card[] {
  return [...board.cards.values()]
    .filter((card) => card.deal === deal && card.hidden && !card.withdrawn && where(card))
    .sort((one, other) => one.seq - other.seq);
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
  const vote = placeOfPhase(isKind(card, 'obstacle') ? 'OBSTACLE_VOTE' : 'IDEA_VOTE');
  return placeOfPhase(phase) <= vote;
}
