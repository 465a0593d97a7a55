import type { Remover } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';

/** The place where a new obstacle is written into a lane. */
export function placeOfNewObstacle(deal: string, lane: Remover): string {
  return `deal/${deal}/obstacle/${lane}`;
}

/** Whether this person has begun an obstacle in a lane: its box stays there. */
export function isBegun(open: OpenBoard, deal: string, lane: Remover): boolean {
  const place = placeOfNewObstacle(deal, lane);
  return open.writing.place === place || open.drafts.get(place) !== undefined;
}
