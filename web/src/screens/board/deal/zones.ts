import type { Edge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';

/** Where a dragged card is over another one: near its top or bottom edge, or over its middle. */
export type Zone = Edge | 'middle';

/** Share of a card at its top and bottom for dropping another above or below it. */
const BESIDE = 0.25;

/** Whether that height is over the middle of a card. */
export function isMiddle(card: HTMLElement, y: number): boolean {
  const { top, height } = card.getBoundingClientRect();
  return y > top + height * BESIDE && y < top + height * (1 - BESIDE);
}
