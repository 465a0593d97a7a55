import type { Card, Phase } from '../protocol/protocol.gen';
import { placeOfPhase } from './phases';
import { isKind, type Cards } from './select';

function hiddenOf(board: Cards, deal: string, where: (card: Card) => boolean): Card[] {
  return [...board.cards.values()]
    .filter((card) => card.deal === deal && card.hidden && !card.withdrawn && where(card))
    .sort((one, other) => one.seq - other.seq);
}

/** How many cards others have written in silence: no more than that is known of them. */
export function silentOfOthers(
  board: Cards,
  deal: string,
  sort: 'obstacle' | 'solution',
  me: string,
): number {
  return hiddenOf(board, deal, (card) => isKind(card, sort) && card.silent && card.author !== me).length;
}

/** What this person has written and only they see: it came late, or was held back. */
export function trayOf(board: Cards, deal: string, me: string): Card[] {
  return hiddenOf(
    board,
    deal,
    (card) => card.author === me && !card.silent && (isKind(card, 'obstacle') || isKind(card, 'solution')),
  );
}

/** Cards of others that a moderator holds back. */
export function heldOfOthers(board: Cards, deal: string, me: string): Card[] {
  return hiddenOf(board, deal, (card) => card.held && card.author !== me);
}

/** Whether a hidden card has to wait: others write in silence still, or vote on such cards just now. */
export function keepsBack(card: Card, phase: Phase | undefined): boolean {
  if (phase === undefined) return false;
  const vote = placeOfPhase(isKind(card, 'obstacle') ? 'OBSTACLE_VOTE' : 'IDEA_VOTE');
  return placeOfPhase(phase) <= vote;
}
