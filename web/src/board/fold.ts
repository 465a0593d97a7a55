import type {
  BoardEvent,
  Card,
  CardKind,
  CardRestored,
  Deal,
  Entry,
  Reacted,
  Text,
} from '../protocol/protocol.gen';
import { foldMeeting, settleProposal } from './meeting';
import type { BoardState } from './state';

/** What an event changed: a deal or card by id, the board's settings, or its review. */
export type Touched = { deal: string } | { card: string } | 'settings' | 'meeting';

/**
 * Applies one event to a board. Same as the server's fold: an event about something that does not exist only advances
 * the seq. Held equal by test vectors in the server's test resources.
 */
export function fold(board: BoardState, entry: Entry): Touched {
  const touched = apply(board, entry.event, entry);
  board.seq = entry.seq;
  return touched;
}

function apply(board: BoardState, event: BoardEvent, entry: Entry): Touched {
  const text = (words: string): Text => ({ text: words, seq: entry.seq });
  switch (event.t) {
    case 'board-opened':
      board.title = event.title;
      board.language = event.language;
      return 'settings';
    case 'settings-changed':
      board.title = event.title;
      board.language = event.language;
      board.locked = event.locked;
      return 'settings';
    case 'deal-added':
      if (!board.deals.has(event.deal)) board.deals.set(event.deal, newDeal(event));
      return { deal: event.deal };
    case 'deal-edited':
      return deal(board, event.deal, { name: event.name, owner: event.owner, facts: event.facts });
    case 'deal-moved':
      return deal(board, event.deal, { order: event.order });
    case 'deal-removed':
      return deal(board, event.deal, { removed: true });
    case 'deal-restored':
      return deal(board, event.deal, { removed: false });
    case 'result-reported':
      return deal(board, event.deal, { result: text(event.text) });
    case 'stuck-explained':
      return deal(board, event.deal, { stuckBecause: text(event.text) });
    case 'key-obstacle-marked':
      return deal(board, event.deal, { keyObstacle: event.obstacle });
    case 'decision-made':
      settleProposal(board, event.deal);
      return deal(board, event.deal, { decision: event.decision });
    case 'card-added':
      if (!board.cards.has(event.card)) board.cards.set(event.card, newCard(event, entry));
      return { card: event.card };
    case 'card-reworded':
      return card(board, event.card, () => ({ text: text(event.text) }));
    case 'obstacle-moved':
      return kind(board, event.card, 'obstacle', { remover: event.remover, order: event.order });
    case 'obstacle-classified':
      return kind(board, event.card, 'obstacle', { type: event.type, assignee: event.assignee });
    case 'solution-moved':
      return kind(board, event.card, 'solution', { obstacle: event.obstacle, order: event.order });
    case 'follow-up-rescheduled':
      return kind(board, event.card, 'follow-up', { assignee: event.assignee, due: event.due });
    case 'card-withdrawn':
      return card(board, event.card, () => ({ withdrawn: true }));
    case 'card-restored':
      return restored(board, event);
    case 'card-revealed':
      return card(board, event.card, (it) => ({
        text: text(event.text),
        // viewers who knew the author keep knowing
        author: event.author ?? it.author,
        kind: event.kind,
        hidden: false,
        silent: false,
        held: false,
        note: undefined,
      }));
    case 'card-covered':
      return card(board, event.card, () => ({
        text: text(event.text),
        author: event.author,
        kind: event.kind,
        hidden: true,
        silent: event.silent,
        held: false,
        note: event.note,
      }));
    case 'card-held':
      return card(board, event.card, () => ({ held: true }));
    case 'card-grouped':
      return card(board, event.card, () => ({ group: event.lead }));
    case 'executive-asked':
      return kind(board, event.card, 'obstacle', { ask: event.ask });
    case 'outcome-recorded':
      return kind(board, event.card, 'follow-up', { outcome: event.outcome });
    case 'reacted':
      return card(board, event.card, (it) => reacted(it, event, entry.actor));
    default:
      foldMeeting(board, event, entry);
      return 'meeting';
  }
}

function newDeal(event: BoardEvent & { t: 'deal-added' }): Deal {
  const nothing: Text = { text: '', seq: 0 };
  const { deal: id, name, owner, facts, order } = event;
  return { id, name, owner, facts, order, removed: false, result: nothing, stuckBecause: nothing };
}

function newCard(event: BoardEvent & { t: 'card-added' }, entry: Entry): Card {
  return {
    id: event.card,
    seq: entry.seq,
    deal: event.deal,
    author: entry.actor,
    at: entry.at,
    text: { text: event.text, seq: entry.seq },
    hidden: event.hidden,
    silent: event.silent,
    anonymous: event.anonymous,
    held: false,
    withdrawn: false,
    kind: event.kind,
    reactions: {},
  };
}

function deal(board: BoardState, id: string, change: Partial<Deal>): Touched {
  const old = board.deals.get(id);
  if (old) board.deals.set(id, { ...old, ...change });
  return { deal: id };
}

function card(board: BoardState, id: string, change: (card: Card) => Partial<Card>): Touched {
  const old = board.cards.get(id);
  if (old) board.cards.set(id, { ...old, ...change(old) });
  return { card: id };
}

/** Viewers who knew the author keep knowing. */
function restored(board: BoardState, { card: id, whole }: CardRestored): Touched {
  const known = board.cards.get(id);
  if (whole) board.cards.set(id, { ...whole, author: whole.author ?? known?.author });
  else if (known) board.cards.set(id, { ...known, withdrawn: false });
  return { card: id };
}

function kind<T extends CardKind['t']>(
  board: BoardState,
  id: string,
  sort: T,
  change: Partial<Extract<CardKind, { t: T }>>,
): Touched {
  return card(board, id, (old) => (old.kind.t === sort ? { kind: { ...old.kind, ...change } } : {}));
}

/** Ignores reactions without an author. */
function reacted(card: Card, event: Reacted, actor: string | undefined): Partial<Card> {
  if (actor === undefined) return {};
  const others = (card.reactions[event.reaction] ?? []).filter((who) => who !== actor);
  const now = event.on ? [...others, actor].sort() : others;
  const { [event.reaction]: _old, ...rest } = card.reactions;
  return { reactions: now.length === 0 ? rest : { ...rest, [event.reaction]: now } };
}
