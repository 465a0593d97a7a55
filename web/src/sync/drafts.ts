import { keysWith } from './keys';
import { SharedWords } from './shared-words';

/** A text that somebody has begun and not sent. */
export interface Draft {
  place: string;
  text: string;
}

/**
 * Texts on their way, each under the place where it is being written. Every keystroke goes into local
 * storage at once, so that it is there after a reload, a crash or a sign-out. All tabs of a person share a
 * place; see {@link SharedWords} for two of them that write in the same one.
 */
export class Drafts {
  readonly #storage: Storage;
  readonly #client: string;
  readonly #prefix: string;
  readonly #begunPrefix: string;
  readonly #words = new Map<string, SharedWords>();

  /** @param client the tab: a reload keeps it; absent where nobody writes */
  constructor(storage: Storage, user: string, board: string, client = 'nobody') {
    this.#storage = storage;
    this.#client = client;
    this.#prefix = `unblock/draft/${user}/${board}/`;
    this.#begunPrefix = `unblock/draft-begun/${user}/${board}/`;
  }

  /** Undefined where nothing was begun; an emptied text is still a draft. */
  get(place: string): string | undefined {
    return this.#at(place).get();
  }

  /** Seq of the text that stood there when the draft was begun; others may have changed it since. */
  begunFrom(place: string): number | undefined {
    const seq = this.#storage.getItem(this.#begunKey(place));
    return seq === null ? undefined : Number(seq);
  }

  set(place: string, text: string, begunFrom?: number): void {
    this.#at(place).set(text);
    if (begunFrom !== undefined) this.#storage.setItem(this.#begunKey(place), String(begunFrom));
  }

  /** What another tab has written there since stays. */
  remove(place: string): void {
    const begun = this.#begunKey(place);
    const { storage, key } = this.#at(place).spot;
    this.#at(place).remove();
    if (storage.getItem(key) === null) this.#storage.removeItem(begun);
  }

  /**
   * Somebody writes there until the function given back is called.
   *
   * @param words what they have written; undefined where they have not begun
   */
  hold(place: string, words: () => string | undefined, begunFrom?: number): () => void {
    return this.#at(place).hold(words, (own) => this.set(place, own, begunFrom));
  }

  all(): Draft[] {
    const apart = this.#apartOf('');
    const places = keysWith(this.#storage, this.#prefix).map((key) => {
      const place = key.slice(this.#prefix.length);
      return place.startsWith(apart) ? place.slice(apart.length) : place;
    });
    return [...new Set(places)].sort().map((place) => ({ place, text: this.#at(place).get() ?? '' }));
  }

  /** The place of this tab's own words where another tab writes too; it outlasts the tab. */
  #apartOf(place: string): string {
    return `apart/${this.#client}/${place}`;
  }

  #at(place: string): SharedWords {
    let words = this.#words.get(place);
    if (!words) {
      const storage = this.#storage;
      const apart = this.#prefix + this.#apartOf(place);
      words = new SharedWords({ storage, key: this.#prefix + place }, { storage, key: apart });
      this.#words.set(place, words);
    }
    return words;
  }

  #begunKey(place: string): string {
    return this.#begunPrefix + this.#at(place).spot.key.slice(this.#prefix.length);
  }
}
