import type { Card } from '../protocol/protocol.gen';
import { isKind, obstaclesOf, solutionsOf, type CardOf, type Cards } from './select';

/** A card that can stand for others like it, or behind one. */
export type Groupable = CardOf<'obstacle'> | CardOf<'solution'>;

/** The card that stands for this one: itself, where it is in no group. */
export function leadOf(board: Cards, card: Card): string {
  const lead = card.group === undefined ? undefined : board.cards.get(card.group);
  return !lead || lead.withdrawn ? card.id : lead.id;
}

/** Whether a card stands for itself. */
export function isLead(board: Cards, card: Card): boolean {
  return leadOf(board, card) === card.id;
}

/** The cards that stand behind this one, the eldest first. */
export function membersOf(board: Cards, lead: string): Card[] {
  return [...board.cards.values()]
    .filter((card) => card.group === lead && !card.withdrawn)
    .sort((one, other) => one.seq - other.seq);
}

/** Whether one card may go behind the other: alike, seen by everybody, and not there already. */
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

/** The cards that this one can be put with, each of which stands for its group. */
export function partnersOf(board: Cards, card: Groupable): Card[] {
  const alike = isKind(card, 'obstacle')
    ? obstaclesOf(board, card.deal ?? '')
    : obstaclesOf(board, card.deal ?? '').flatMap((it) => solutionsOf(board, it.id));
  return alike.filter((it) => isLead(board, it) && canJoin(board, card, it));
}
