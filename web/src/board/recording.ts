import type { Entry, Snap } from '../protocol/protocol.gen';
import { fold } from './fold';
import { copyOf, emptyBoard, type BoardState } from './state';

/** At most this many events have to be applied to get to any moment. */
const CHECKPOINT_EVERY = 250;

/**
 * The part of a board's log that has been read, from its first event on. Every moment is available quickly: a copy of
 * the board is kept every few hundred events.
 */
export class Recording {
  readonly #entries: Entry[] = [];
  readonly #checkpoints: BoardState[] = [emptyBoard()];
  readonly #latest = emptyBoard();
  /** After each event, the deal that was last worked on. */
  readonly #worked: (string | undefined)[] = [undefined];
  /** For each event, where its command begins and ends: nobody ever saw a board in the middle of one. */
  readonly #begins: number[] = [0];
  readonly #ends: number[] = [0];

  /** @param entries that directly follow the present ones */
  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      fold(this.#latest, entry);
      this.#entries.push(entry);
      this.#worked.push(this.#dealOf(entry) ?? this.#worked.at(-1));
      this.#order(entry);
      if (this.#entries.length % CHECKPOINT_EVERY === 0) this.#checkpoints.push(copyOf(this.#latest));
    }
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Seq of the last event. */
  get end(): number {
    return this.#entries.length;
  }

  /** The board after that event; with 0, before all. */
  at(seq: number): BoardState {
    const checkpoint = Math.floor(seq / CHECKPOINT_EVERY);
    const board = copyOf(this.#checkpoints[checkpoint] ?? emptyBoard());
    for (const entry of this.between(checkpoint * CHECKPOINT_EVERY, seq)) fold(board, entry);
    return board;
  }

  /** The events after the one, up to the other. */
  between(after: number, upTo: number): Entry[] {
    return this.#entries.slice(after, upTo);
  }

  /** The deal that was last worked on; none if there is none yet. */
  dealWorkedOn(seq: number): string | undefined {
    return this.#worked[Math.min(seq, this.end)];
  }

  /** The moment after the last event of that event's command. */
  whole(seq: number): number {
    return this.#ends[seq] ?? seq;
  }

  /** The moment before the first event of that event's command. */
  before(seq: number): number {
    return (this.#begins[seq] ?? seq) - 1;
  }

  /** An anonymous event does not say which command it belongs to; an event inside a command does. */
  #order({ first }: Entry): void {
    const now = this.#entries.length;
    this.#begins.push(now);
    this.#ends.push(now);
    if (first === undefined) return;
    for (let seq = first; seq <= now; seq++) {
      this.#begins[seq] = first;
      this.#ends[seq] = now;
    }
  }

  #dealOf({ event }: Entry): string | undefined {
    if ('deal' in event) return event.deal;
    return 'card' in event ? this.#latest.cards.get(event.card)?.deal : undefined;
  }
}

/** A board in the form in which the server sends one. */
export function wholeOf(board: BoardState): Snap {
  const { seq, title, language, locked, meeting, deals, cards } = board;
  return {
    t: 'snap',
    seq,
    part: 1,
    of: 1,
    settings: { title, language, locked },
    meeting,
    deals: [...deals.values()],
    cards: [...cards.values()],
  };
}
