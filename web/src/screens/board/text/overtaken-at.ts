import { overtaken, type Overtaken } from '../../../board/overtaken';
import { fits } from '../../../parts/counting';
import type { OpenBoard } from '../../../stores/open.svelte';

/** The part of the board that matters for one text. */
export function boardAround(open: OpenBoard, place: string) {
  const [, id = ''] = place.split('/');
  const card = open.board.card(id);
  // a carried-over follow-up belongs to no deal of this board
  const deal = card ? (card.deal ?? '') : id;
  return { deals: open.board.deals, cards: open.board.cardsOf(deal).cards };
}

/** What others did with the subject of a text. */
export function overtakenAt(open: OpenBoard, place: string): Overtaken | undefined {
  return overtaken(boardAround(open, place), place);
}

/** Of a grouped card these can still be changed: it as a whole (where it belongs), its text and its class. */
const OF_GROUPED = /^card\/[^/]+(\/text|\/classify)?$/;

/** Whether an unsent text or change can no longer be sent to its place. */
export function hasLostItsPlace(open: OpenBoard, place: string): boolean {
  const what = overtakenAt(open, place);
  return what !== undefined && !(what === 'GROUPED' && OF_GROUPED.test(place));
}

/** Whether a text can be sent from its place now. */
export function isSendable(open: OpenBoard, place: string, text: string, limit: number): boolean {
  return open.mayWrite && fits(text, limit) && !hasLostItsPlace(open, place);
}
