import type { Card } from '../protocol/protocol.gen';
import { isKind, obstaclesOf, solutionsOf, type CardOf, type Cards } from './select';

/** A card that can lead a group or be in one. */
export type Groupable = CardOf<'obstacle'> | CardOf<'solution'>;

/** Cards that can be looked up and gone through, however they are kept. */
export interface Readable {
  readonly cards: Pick<ReadonlyMap<string, Card>, 'get' | 'values'>;
}

/** The lead of the card's group; the card itself if it is in none. */
export function leadOf(board: Readable, card: Card): string {
  const lead = card.group === undefined ? undefined : board.cards.get(card.group);
  return !lead || lead.withdrawn ? card.id : lead.id;
}

/** Whether a card leads its group or is in none. */
export function isLead(board: Cards, card: Card): boolean {
  return leadOf(board, card) === card.id;
}

/** The other cards of this card's group, oldest first. */
export function membersOf(board: Readable, lead: string): Card[] {
  return [...board.cards.values()]
    .filter((card) => card.group === lead && !card.withdrawn)
    .sort((one, other) => one.seq - other.seq);
}

/** Whether the one card may join the other's group: same kind, both visible to everybody, not in it already. */
export function canJoin(board: Cards, card: Card, other: Card): boolean {
  return (
    card.id !== other.id &&
    card.kind.t === other.kind.t &&
    (isKind(card, 'obstacle') || isKind(card, 'solution')) &&
    card.deal === other.deal &&
    !card.hidden &&
    !other.hidden &&
    !other.withdrawn &&
    leadOf(board, card) !== leadOf(board, other)
  );
}

/** The cards, each the lead of its group, with which this one can be grouped. */
export function partnersOf(board: Cards, card: Groupable): Card[] {
  const alike = isKind(card, 'obstacle')
    ? obstaclesOf(board, card.deal ?? '')
    : obstaclesOf(board, card.deal ?? '').flatMap((it) => solutionsOf(board, it.id));
  return alike.filter((it) => isLead(board, it) && canJoin(board, card, it));
}
