import type { Card, Command } from '../protocol/protocol.gen';
import { leadOf } from './groups';
import { newId } from './id';
import { isKind } from './select';
import type { BoardState } from './state';

/** What others did with the card or deal that a person is writing about. */
export type Overtaken = 'WITHDRAWN' | 'HELD' | 'GROUPED' | 'REMOVED';

/** What a draft is about, and which part of it. */
export interface About {
  deal: string | undefined;
  card: string | undefined;
  what: string;
}

type Board = Pick<BoardState, 'deals' | 'cards'>;

/** A moderator's note and the reason for parking a deal are not cards. */
export function aboutOf(board: Board, place: string): About {
  const [kind = '', id = '', what = kind] = place.split('/');
  if (kind === 'card' || kind === 'hold') return { card: id, deal: board.cards.get(id)?.deal, what };
  return { card: undefined, deal: kind === 'deal' || kind === 'park' ? id : undefined, what };
}

/** Undefined if the text can still be sent. */
export function overtaken(board: Board, place: string): Overtaken | undefined {
  const { card: id, deal } = aboutOf(board, place);
  if (deal !== undefined && board.deals.get(deal)?.removed === true) return 'REMOVED';
  if (id === undefined) return undefined;
  const card = board.cards.get(id);
  if (!card || card.withdrawn) return 'WITHDRAWN';
  if (card.hidden && card.author === undefined) return 'HELD';
  return leadOf(board, card) === id ? undefined : 'GROUPED';
}

/** How a text that has lost its place is kept as a new card; undefined if its deal is gone, too. */
export function asNewCard(board: Board, place: string, text: string): Command | undefined {
  const { card: id, deal, what } = aboutOf(board, place);
  const isNote = what === 'hold' || id === undefined;
  if (isNote || deal === undefined || overtaken(board, place) === 'REMOVED') return undefined;
  const about = board.cards.get(id);
  const card = newId();
  if (about && what === 'text') {
    if (isKind(about, 'obstacle')) {
      const { type, remover } = about.kind;
      return { t: 'raise-obstacle', card, deal, text, type, remover, hidden: false };
    }
    const obstacle = isKind(about, 'solution') ? standsFor(board, about.kind.obstacle) : undefined;
    if (obstacle) return { t: 'propose-solution', card, obstacle, text, hidden: false };
    if (isKind(about, 'help')) return { t: 'ask-for-help', card, deal, text, anonymous: false };
  }
  const lead = standsFor(board, id);
  if (lead && what === 'solution')
    return { t: 'propose-solution', card, obstacle: lead, text, hidden: false };
  if (lead && what === 'comment') return { t: 'add-comment', card, about: lead, text };
  return { t: 'park-story', card, deal, text };
}

/** The card that represents this one now, if it can be written about. */
function standsFor(board: Board, id: string): string | undefined {
  const card = board.cards.get(id);
  const lead = card && board.cards.get(leadOf(board, card));
  return lead && isThere(lead) ? lead.id : undefined;
}

function isThere(card: Card): boolean {
  return !card.withdrawn && !(card.hidden && card.author === undefined);
}
