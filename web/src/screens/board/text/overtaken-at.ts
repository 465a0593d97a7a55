import { overtaken, type Overtaken } from '../../../board/overtaken';
import type { OpenBoard } from '../../../stores/open.svelte';

/** The board as far as it matters for one text. */
export function boardAround(open: OpenBoard, place: string) {
  const [, id = ''] = place.split('/');
  const card = open.board.card(id);
  // a promise that came over from another review hangs on no deal of this one
  const deal = card ? (card.deal ?? '') : id;
  return { deals: open.board.deals, cards: open.board.cardsOf(deal).cards };
}

/** What others did with what a text is about. */
export function overtakenAt(open: OpenBoard, place: string): Overtaken | undefined {
  return overtaken(boardAround(open, place), place);
}

/** Whether what is begun can't be sent to its place any more; a card of a group can still be changed. */
export function hasLostItsPlace(open: OpenBoard, place: string): boolean {
  const what = overtakenAt(open, place);
  return what !== undefined && !(what === 'GROUPED' && /\/(text|classify)$/.test(place));
}
