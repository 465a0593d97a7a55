import type { Question, PinTarget } from '../protocol/rest.gen';

/** The questions on a board that this person may read, and which answers are new. */
export class Questions {
  all = $state.raw<Question[]>([]);
  readonly #me: string;
  readonly #storage: Storage;
  readonly #key: string;
  #seen = $state('');

  /** Questions that wait for this person's answer. */
  readonly waiting = $derived.by(() => this.all.filter((it) => it.asked === this.#me && !it.answer));
  /** Answers to this person that they have not seen. */
  readonly fresh = $derived.by(() =>
    this.all.filter((it) => it.asker === this.#me && it.answer !== undefined && it.answer.at > this.#seen),
  );

  constructor(storage: Storage, me: string, board: string) {
    this.#storage = storage;
    this.#me = me;
    this.#key = `unblock/answers-seen/${me}/${board}`;
    this.#seen = storage.getItem(this.#key) ?? '';
  }

  /** Adds or replaces a question. */
  put(question: Question): void {
    const others = this.all.filter((it) => it.id !== question.id);
    this.all = [...others, question].sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  remove(id: string): void {
    this.all = this.all.filter((it) => it.id !== id);
  }

  /** The person has seen everything here. */
  see(): void {
    const latest = this.all.reduce(
      (last, it) => (it.answer && it.answer.at > last ? it.answer.at : last),
      '',
    );
    this.#seen = latest;
    this.#storage.setItem(this.#key, latest);
  }

  /**
   * Answered questions about a place.
   *
   * @param id of a card, or else of a deal
   */
  answeredAt(spot: PinTarget, id: string): Question[] {
    return this.all.filter(
      ({ pin, answer }) =>
        answer !== undefined && pin.spot === spot && (spot === 'CARD' ? pin.card : pin.deal) === id,
    );
  }
}
