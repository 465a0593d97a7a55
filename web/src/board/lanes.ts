import type { Card, Deal, Remover } from '../protocol/protocol.gen';
import { isLead, membersOf } from './groups';
import type { Hung } from './hanging';
import { obstaclesOf, REMOVERS, solutionsOf, type CardOf, type Cards } from './select';

/** The three removers, and those of which nobody has said yet. */
export const LANES: readonly Remover[] = ['UNSORTED', ...REMOVERS];

/** How a board is looked at: by whom, and whether it is for a review. */
export interface Look {
  me: string;
  inReview: boolean;
  /** The review is over: nobody sorts obstacles any more. */
  over: boolean;
}

/** The lanes of a deal; the one for what nobody has sorted yet only where it is needed. */
export function lanesOf(board: Cards, deal: string, { inReview, over }: Look): readonly Remover[] {
  return (inReview && !over) || obstaclesOf(board, deal, 'UNSORTED').length > 0 ? LANES : REMOVERS;
}

/**
 * The cards of a lane. Of a group there is only the one that leads it. In a review what others write in
 * silence is only counted, and what came late is in its author's tray.
 */
export function laneOf(board: Cards, deal: string, remover: Remover, look: Look): CardOf<'obstacle'>[] {
  return obstaclesOf(board, deal, remover).filter((card) => isLead(board, card) && isShown(card, look));
}

function isShown(card: Card, { inReview, me }: Look): boolean {
  return !inReview || !card.hidden || (card.silent && card.author === me);
}

/** The ideas to remove an obstacle and all that are grouped with it, as they are shown. */
export function ideasOf(board: Hung, obstacle: string, look: Look): CardOf<'solution'>[] {
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
