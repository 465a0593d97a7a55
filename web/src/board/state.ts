import type { Card, Deal, Language, Meeting, Snap } from '../protocol/protocol.gen';

/** A board as this person may see it. Deals and cards are replaced, never mutated. */
export interface BoardState {
  /** Seq of the last applied event. */
  seq: number;
  title: string;
  language: Language;
  locked: boolean;
  deals: Map<string, Deal>;
  cards: Map<string, Card>;
  /** The board's review; none on a free board. */
  meeting: Meeting | undefined;
}

export function emptyBoard(): BoardState {
  return {
    seq: 0,
    title: '',
    language: 'EN',
    locked: false,
    deals: new Map(),
    cards: new Map(),
    meeting: undefined,
  };
}

/** An independent copy: the maps are new, their values are shared. */
export function copyOf(board: BoardState): BoardState {
  return { ...board, deals: new Map(board.deals), cards: new Map(board.cards) };
}

/** Adds one part of a whole board; the first one replaces everything. */
export function take(board: BoardState, part: Snap): void {
  if (part.settings) {
    board.deals.clear();
    board.cards.clear();
    Object.assign(board, part.settings);
    board.meeting = part.meeting;
  }
  for (const deal of part.deals) board.deals.set(deal.id, deal);
  for (const card of part.cards) board.cards.set(card.id, card);
  if (part.part === part.of) board.seq = part.seq;
}
