import type { CardKind, Entry, Phase } from '../protocol/protocol.gen';

/** The start of a chapter of a board's past. */
export type Beginning =
  | { t: 'started' }
  /** A deal is opened; on a free board, added. */
  | { t: 'deal' }
  | { t: 'phase'; phase: Phase }
  /** Obstacles become visible: how many at once, and the first one's text. */
  | { t: 'obstacles'; count: number; text: string }
  | { t: 'key'; text: string }
  | { t: 'decided'; why: string }
  | { t: 'undecided'; why: string }
  | { t: 'closing' }
  | { t: 'closed' };

export interface Chapter {
  /** Seq of the event that starts it. */
  seq: number;
  /** When it was. */
  at: string;
  /** The chapter's deal, and its name at that time. */
  deal: string | undefined;
  name: string;
  begins: Beginning;
}

/** The chapters of a board's past, in order. Pure. */
export function chaptersOf(entries: readonly Entry[]): Chapter[] {
  const reader = new Reader();
  for (const entry of entries) reader.read(entry);
  return reader.chapters;
}

/** The chapter of this moment, the first of those that start at once; none before the first. */
export function chapterAt(chapters: readonly Chapter[], seq: number): Chapter | undefined {
  const last = chapters.findLast((chapter) => chapter.seq <= seq);
  return chapters.find((chapter) => chapter.seq === last?.seq);
}

interface Known {
  deal: string | undefined;
  text: string;
  kind: CardKind['t'];
}

/** Reads a log and keeps the current names of deals and cards. */
class Reader {
  readonly chapters: Chapter[] = [];
  readonly #names = new Map<string, string>();
  readonly #cards = new Map<string, Known>();
  #inReview = false;

  read(entry: Entry): void {
    const { event } = entry;
    switch (event.t) {
      case 'review-prepared':
        this.#inReview = true;
        break;
      case 'review-started':
        this.#begin(entry, undefined, { t: 'started' });
        break;
      case 'deal-added':
        this.#names.set(event.deal, event.name);
        if (!this.#inReview) this.#begin(entry, event.deal, { t: 'deal' });
        break;
      case 'deal-edited':
        this.#names.set(event.deal, event.name);
        break;
      case 'phase-changed':
        // a deal ends with its decision
        if (event.turn === 'OPENED') this.#begin(entry, event.deal, { t: 'deal' });
        else if (event.phase !== 'DONE') this.#begin(entry, event.deal, { t: 'phase', phase: event.phase });
        break;
      case 'card-added':
        this.#cards.set(event.card, { deal: event.deal, text: event.text, kind: event.kind.t });
        if (!event.hidden) this.#appeared(entry, event.card);
        break;
      case 'card-reworded':
      case 'card-covered':
        this.#reword(event.card, event.text);
        break;
      case 'card-revealed':
        this.#reword(event.card, event.text);
        this.#appeared(entry, event.card);
        break;
      case 'key-obstacle-marked':
        if (event.obstacle !== undefined) {
          this.#begin(entry, event.deal, { t: 'key', text: this.#cards.get(event.obstacle)?.text ?? '' });
        }
        break;
      case 'decision-made':
        if (event.decision) {
          const { t, why } = event.decision;
          this.#begin(entry, event.deal, { t: t === 'strategy' ? 'decided' : 'undecided', why });
        }
        break;
      case 'closing-begun':
        this.#begin(entry, undefined, { t: 'closing' });
        break;
      case 'review-closed':
        this.#begin(entry, undefined, { t: 'closed' });
        break;
      default:
        break;
    }
  }

  #begin({ seq, at }: Entry, deal: string | undefined, begins: Beginning): void {
    const name = deal === undefined ? '' : (this.#names.get(deal) ?? '');
    this.chapters.push({ seq, at, deal, name, begins });
  }

  /** Obstacles of one deal that appear at once are one chapter. */
  #appeared(entry: Entry, id: string): void {
    const card = this.#cards.get(id);
    if (card?.kind !== 'obstacle') return;
    const last = this.chapters.at(-1);
    if (
      last?.begins.t === 'obstacles' &&
      last.deal === card.deal &&
      last.seq === entry.seq - 1 &&
      last.at === entry.at
    ) {
      last.begins.count++;
      last.seq = entry.seq;
    } else {
      this.#begin(entry, card.deal, { t: 'obstacles', count: 1, text: card.text });
    }
  }

  #reword(id: string, text: string): void {
    const card = this.#cards.get(id);
    if (card) card.text = text;
  }
}
