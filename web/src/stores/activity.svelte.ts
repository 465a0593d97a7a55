import type { Card, Entry } from '../protocol/protocol.gen';

const REMEMBERED = 200;

/** The latest events of the board, newest first. */
export class ActivityStore {
  entries = $state.raw<Entry[]>([]);

  /** A phase change is listed once, not once for each card that it reveals. */
  add(entries: Entry[]): void {
    const moves = new Set(entries.filter(({ event }) => event.t === 'phase-changed').map(commandOf));
    const shown = entries.filter(
      (entry) =>
        entry.actor !== undefined && !(entry.event.t === 'card-revealed' && moves.has(commandOf(entry))),
    );
    if (shown.length > 0) this.#take(shown);
  }

  /** Starts with the cards of a snapshot: their authors and times tell what happened before this tab joined. */
  begin(cards: Card[]): void {
    this.#take(cards.filter((card) => card.author !== undefined).map(asWritten));
  }

  /** All events up to a past moment; none after it. */
  only(entries: Entry[]): void {
    this.entries = [];
    this.add(entries);
  }

  #take(entries: Entry[]): void {
    const known = new Set(this.entries.map((entry) => entry.seq));
    const fresh = entries.filter((entry) => !known.has(entry.seq));
    this.entries = [...this.entries, ...fresh].sort((one, other) => other.seq - one.seq).slice(0, REMEMBERED);
  }
}

/** Seq of the first event of its command. */
function commandOf(entry: Entry): number {
  return entry.first ?? entry.seq;
}

function asWritten(card: Card): Entry {
  const { id, deal, text, hidden, silent, anonymous, kind } = card;
  return {
    seq: card.seq,
    at: card.at,
    actor: card.author,
    event: { t: 'card-added', card: id, deal, text: text.text, hidden, silent, anonymous, kind },
  };
}
