import { SvelteMap } from 'svelte/reactivity';
import { fold, type Touched } from '../board/fold';
import { withSeen } from '../board/merging';
import { predict } from '../board/predict';
import { copyOf, emptyBoard, take, type BoardState } from '../board/state';
import type { Card, Command, Deal, Entry, Language, Meeting, Snap, Text } from '../protocol/protocol.gen';
import type { Op, Outbox } from '../sync/outbox';
import { DealCards } from './deal-cards.svelte';
import type { Refused } from './refused-changes';

/** Predicted events have seqs above every real one. */
const FORESEEN = 2 ** 52;

/** A refused command that this person is notified of; its text is not lost. */
export interface Notice extends Refused {
  id: number;
}

/**
 * The board as this person sees it: what the server has confirmed, with their own unanswered commands applied on top.
 * Deals and cards are immutable values in reactive maps, and only changed ones are replaced, so that a component that
 * shows one card is updated for that card only.
 */
export class BoardStore {
  title = $state('');
  language = $state<Language>('EN');
  locked = $state(false);
  /** Seq of the last applied event: the same version means the same board. */
  version = $state(0);
  /** The board's review; none on a free board. */
  meeting = $state.raw<Meeting | undefined>();
  /** This person's word that they are done, or not yet, is not confirmed by the server. */
  readyIsUnsent = $state(false);
  /** Whether the board has been received. */
  loaded = $state(false);
  notices = $state<Notice[]>([]);
  readonly deals = new SvelteMap<string, Deal>();
  readonly cards = { get: (id: string) => this.card(id), values: () => this.#all().values() };

  readonly #cards = new Map<string, DealCards>();
  readonly #dealOf = new Map<string, string>();
  readonly #pending = new SvelteMap<string, number>();
  readonly #outbox: Outbox;
  readonly #me: string;
  readonly #pump: () => void;
  #confirmed: BoardState = emptyBoard();
  #foreseen: Touched[] = [];
  #notices = 0;

  constructor(outbox: Outbox, me: string, pump: () => void) {
    this.#outbox = outbox;
    this.#me = me;
    this.#pump = pump;
    this.cardsOf('');
  }

  /** The cards of a deal; cards without a deal are under the empty id. */
  cardsOf(deal: string): DealCards {
    let cards = this.#cards.get(deal);
    if (!cards) {
      cards = new DealCards();
      this.#cards.set(deal, cards);
    }
    return cards;
  }

  card(id: string): Card | undefined {
    const deal = this.#dealOf.get(id);
    return deal === undefined ? undefined : this.cardsOf(deal).cards.get(id);
  }

  #all(): Card[] {
    return [...this.#cards.values()].flatMap(({ cards }) => [...cards.values()]);
  }

  /** Whether a change of this deal or card has not been answered. */
  isPending(id: string): boolean {
    return this.#pending.has(id);
  }

  /**
   * The seq to send with a new text, so that another person's text is not overwritten unseen; undefined while this
   * person's own last change is unanswered.
   */
  ifSeq(text: Text): number | undefined {
    return text.seq >= FORESEEN ? undefined : text.seq;
  }

  /** Sends the command with the current values of everything it would change. */
  send(command: Command): Op {
    const op = this.#outbox.add(withSeen(this, command));
    this.#refresh([]);
    this.#pump();
    return op;
  }

  /** Cancels the last command if it was never sent; nobody will know of it. */
  cancel(n: number): Op | undefined {
    const op = this.#outbox.cancel(n);
    if (op) {
      this.#refresh([]);
      this.#pump();
    }
    return op;
  }

  snapshot(parts: Snap[]): void {
    const board = emptyBoard();
    for (const part of parts) take(board, part);
    const before = this.#confirmed;
    this.#confirmed = board;
    this.#refresh([
      'settings',
      'meeting',
      ...differing(before.deals, board.deals).map((deal) => ({ deal })),
      ...differing(before.cards, board.cards).map((card) => ({ card })),
    ]);
    this.version = board.seq;
    this.loaded = true;
  }

  events(entries: Entry[]): void {
    this.#refresh(entries.map((entry) => fold(this.#confirmed, entry)));
    this.version = this.#confirmed.seq;
  }

  refused(refused: Refused): void {
    this.#notices++;
    this.notices = [...this.notices, { id: this.#notices, ...refused }];
    this.#refresh([]);
  }

  dismiss(notice: Notice): void {
    this.notices = this.notices.filter((it) => it.id !== notice.id);
  }

  putOff(notice: Notice): void {
    this.notices = this.notices.map((it) => (it.id === notice.id ? { ...it, later: true } : it));
  }

  /** The outbox got shorter without an event: a command changed nothing. */
  settled(): void {
    this.#refresh([]);
  }

  /** Applies the unanswered commands to the confirmed state and updates what differs. */
  #refresh(touched: Touched[]): void {
    const ops = standing(this.#outbox.ops);
    const view = ops.length === 0 ? this.#confirmed : copyOf(this.#confirmed);
    const foreseen = ops.flatMap((op) => this.#foresee(view, op));
    const all = [...touched, ...this.#foreseen, ...foreseen];
    this.#foreseen = foreseen;
    this.#markPending(foreseen);
    for (const what of all) this.#show(view, what);
    // a decision changes its deal, and also the proposal in the review
    this.meeting = view.meeting;
    this.readyIsUnsent = ops.some(({ command }) => command.t === 'be-ready');
  }

  #foresee(view: BoardState, op: Op): Touched[] {
    return predict(view, op.command, this.#me).map((event) =>
      fold(view, {
        seq: FORESEEN + op.n,
        at: new Date().toISOString(),
        actor: this.#me,
        event,
      }),
    );
  }

  #markPending(foreseen: Touched[]): void {
    const ids = new Set(foreseen.map(idOf));
    for (const id of this.#pending.keys()) if (!ids.has(id)) this.#pending.delete(id);
    for (const id of ids) if (!this.#pending.has(id)) this.#pending.set(id, 1);
  }

  #show(view: BoardState, what: Touched): void {
    if (what === 'settings') {
      this.title = view.title;
      this.language = view.language;
      this.locked = view.locked;
    } else if (what === 'meeting') {
      return;
    } else if ('deal' in what) {
      // created before a component asks for it: objects created during rendering would not trigger updates
      this.cardsOf(what.deal);
      put(this.deals, what.deal, view.deals.get(what.deal));
    } else {
      this.#showCard(what.card, view.cards.get(what.card));
    }
  }

  #showCard(id: string, card: Card | undefined): void {
    const before = this.#dealOf.get(id);
    const now = card && (card.deal ?? '');
    if (before !== undefined && before !== now) {
      this.cardsOf(before).cards.delete(id);
      this.#dealOf.delete(id);
    }
    if (now !== undefined) {
      this.#dealOf.set(id, now);
      put(this.cardsOf(now).cards, id, card);
    }
  }
}

/** The unanswered commands that are not undone by another unanswered one. */
function standing(ops: readonly Op[]): Op[] {
  const undone = new Set<number>();
  const stand: Op[] = [];
  for (const op of [...ops].reverse()) {
    if (undone.has(op.n)) continue;
    if (op.command.t === 'undo') undone.add(op.command.op);
    else stand.push(op);
  }
  return stand.reverse();
}

/** Entries of the one map that are missing or different in the other. */
function differing(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] {
  return [
    ...[...one.keys()].filter((id) => !other.has(id)),
    ...[...other].filter(([id, value]) => one.get(id) !== value).map(([id]) => id),
  ];
}

function put<T>(map: SvelteMap<string, T>, id: string, value: T | undefined): void {
  if (value === undefined) map.delete(id);
  else if (map.get(id) !== value) map.set(id, value);
}

function idOf(touched: Touched): string {
  return typeof touched === 'string' ? touched : 'deal' in touched ? touched.deal : touched.card;
}
