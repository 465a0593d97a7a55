import { fold } from '../board/fold';
import { emptyBoard, type BoardState } from '../board/state';
import type { BoardEvent, Entry } from '../protocol/protocol.gen';
import { grounded } from './house-rules';

/** The fields of an event that the server does not send. */
export interface Stored extends Entry {
  client: string | undefined;
  op: number;
}

/**
 * The events that undo a tab's command, like dev.unblock.board.UndoRule, for texts, settings, and cards that are added
 * or withdrawn; empty if nothing is left to undo.
 */
export function undoing(log: readonly Stored[], client: string, op: number): BoardEvent[] {
  const now = boardAfter(log);
  const since = new Map<string, { own: boolean; first: BoardEvent | undefined }>();
  const inverses: BoardEvent[] = [];
  for (const [index, entry] of [...log.entries()].reverse()) {
    const field = fieldOf(entry.event);
    if (field === undefined) continue;
    const inverse = inverseOf(boardAfter(log.slice(0, index)), entry.event);
    const later = since.get(field);
    if (entry.client !== client || entry.op !== op) {
      since.set(field, { own: entry.client === client && (later?.own ?? true), first: inverse });
    } else if (inverse && (!later || (later.own && same(later.first, inverseOf(now, inverse))))) {
      if (isPossible(now, inverse)) inverses.push(inverse);
    }
  }
  return inverses;
}

/** A card is withdrawn where it stands, and comes back where its parents stand. */
function isPossible(now: BoardState, inverse: BoardEvent): boolean {
  if (inverse.t !== 'card-withdrawn' && inverse.t !== 'card-restored') return true;
  const card = now.cards.get(inverse.card);
  return card !== undefined && grounded(now, card) && card.withdrawn === (inverse.t === 'card-restored');
}

function same(one: BoardEvent | undefined, other: BoardEvent | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function boardAfter(log: readonly Entry[]): BoardState {
  const board = emptyBoard();
  for (const entry of log) fold(board, entry);
  return board;
}

/** The field that an event writes, of those that are undone here. */
export function fieldOf(event: BoardEvent): string | undefined {
  switch (event.t) {
    case 'settings-changed':
      return 'settings';
    case 'result-reported':
      return `${event.deal}/result`;
    case 'card-added':
    case 'card-withdrawn':
    case 'card-restored':
      return `${event.card}/there`;
    case 'card-reworded':
      return `${event.card}/text`;
    default:
      return undefined;
  }
}

function inverseOf(before: BoardState, event: BoardEvent): BoardEvent | undefined {
  switch (event.t) {
    case 'settings-changed': {
      const { title, language, locked } = before;
      return { t: 'settings-changed', title, language, locked };
    }
    case 'result-reported':
      return { ...event, text: before.deals.get(event.deal)?.result.text ?? '' };
    case 'card-reworded':
      return { ...event, text: before.cards.get(event.card)?.text.text ?? '' };
    case 'card-added':
    case 'card-restored':
      return { t: 'card-withdrawn', card: event.card };
    case 'card-withdrawn':
      return { t: 'card-restored', card: event.card };
    default:
      return undefined;
  }
}
