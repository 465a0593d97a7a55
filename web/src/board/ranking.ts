import { ideasOf, obstaclesForIdeas, type Look } from './lanes';
import type { TreeOfCards } from './card-tree';
import type { CardOf } from './select';
import type { Card, Deal, Tally } from '../protocol/protocol.gen';
import { dotsOn } from './votes';

/** The cards with most dots first, otherwise in the order in which they are; without a count they stay as they are. */
export function byDots<C extends Card>(cards: readonly C[], tally: Tally | undefined): C[] {
  return [...cards].sort((one, other) => dotsOn(tally, other.id) - dotsOn(tally, one.id));
}

/** All solutions of a deal that can be chosen: most dots first, then those for the key obstacle. */
export function choosable(
  board: TreeOfCards,
  deal: Deal,
  look: Look,
  tally: Tally | undefined,
): CardOf<'solution'>[] {
  const all = obstaclesForIdeas(board, deal, look).flatMap((it) => ideasOf(board, it.id, look));
  return byDots(
    all.filter((card) => !card.hidden),
    tally,
  );
}

/** The most dots that one card has. */
export function mostDots(tally: Tally | undefined): number {
  return tally?.counts[0]?.dots ?? 0;
}
