import type { Card, Deal, Remover } from '../protocol/protocol.gen';
import { isLead, membersOf } from './groups';
import type { TreeOfCards } from './card-tree';
import { obstaclesOf, REMOVERS, solutionsOf, type CardOf, type Cards } from './select';

/** The three removers, and unsorted. */
export const LANES: readonly Remover[] = ['UNSORTED', ...REMOVERS];

/** How a board is viewed: by whom, and whether it is for a review. */
export interface Look {
  me: string;
  inReview: boolean;
  /** The review is over: obstacles are no longer sorted. */
  over: boolean;
}

/** The lanes of a deal; the unsorted one only if it is needed. */
export function lanesOf(board: Cards, deal: string, { inReview, over }: Look): readonly Remover[] {
  return (inReview && !over) || obstaclesOf(board, deal, 'UNSORTED').length > 0 ? LANES : REMOVERS;
}

/**
 * The cards of a lane. Of a group only its lead. In a review, other people's silent cards are only counted, and late
 * cards are in their author's tray.
 */
export function laneOf(board: Cards, deal: string, remover: Remover, look: Look): CardOf<'obstacle'>[] {
  return obstaclesOf(board, deal, remover).filter((card) => isLead(board, card) && isShown(card, look));
}

function isShown(card: Card, { inReview, me }: Look): boolean {
  return !inReview || !card.hidden || (card.silent && card.author === me);
}

/** The visible ideas for an obstacle and for all cards of its group. */
export function ideasOf(board: TreeOfCards, obstacle: string, look: Look): CardOf<'solution'>[] {
  const obstacles = [obstacle, ...membersOf(board.under(obstacle), obstacle).map((it) => it.id)];
  return obstacles
    .flatMap((id) => solutionsOf(board.under(id), id))
    .filter((card) => isLead(board, card) && isShown(card, look));
}

/** The obstacles that ideas can be about, the key one first. */
export function obstaclesForIdeas(board: Cards, deal: Deal, look: Look): CardOf<'obstacle'>[] {
  return obstaclesOf(board, deal.id)
    .filter((card) => card.text.text !== '' && isLead(board, card) && isShown(card, look))
    .sort((one, other) => Number(other.id === deal.keyObstacle) - Number(one.id === deal.keyObstacle));
}
