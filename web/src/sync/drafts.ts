import { keysWith } from './keys';

/** A text that somebody has begun and not sent. */
export interface Draft {
  place: string;
  text: string;
}

/**
 * Texts on their way, each under the place where it is being written. Every keystroke goes into local
 * storage at once, so that it is there after a reload, a crash or a sign-out.
 */
export class Drafts {
  readonly #storage: Storage;
  readonly #prefix: string;
  readonly #begunPrefix: string;

  constructor(storage: Storage, user: string, board: string) {
    this.#storage = storage;
    this.#prefix = `unblock/draft/${user}/${board}/`;
    this.#begunPrefix = `unblock/draft-begun/${user}/${board}/`;
  }

  /** Undefined where nothing was begun; an emptied text is still a draft. */
  get(place: string): string | undefined {
    return this.#storage.getItem(this.#prefix + place) ?? undefined;
  }

  /** Seq of the text that stood there when the draft was begun; others may have changed it since. */
  begunFrom(place: string): number | undefined {
    const seq = this.#storage.getItem(this.#begunPrefix + place);
    return seq === null ? undefined : Number(seq);
  }

  set(place: string, text: string, begunFrom?: number): void {
    this.#storage.setItem(this.#prefix + place, text);
    if (begunFrom !== undefined) this.#storage.setItem(this.#begunPrefix + place, String(begunFrom));
  }

  remove(place: string): void {
    this.#storage.removeItem(this.#prefix + place);
    this.#storage.removeItem(this.#begunPrefix + place);
  }

  all(): Draft[] {
    const drafts = keysWith(this.#storage, this.#prefix).map((key) => ({
      place: key.slice(this.#prefix.length),
      text: this.#storage.getItem(key) ?? '',
    }));
    return drafts.sort((one, other) => (one.place < other.place ? -1 : 1));
  }
}
