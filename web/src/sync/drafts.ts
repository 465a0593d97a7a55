import { keysWith } from '../browser/storage-keys';
import { ownPrefix } from './own-keys';
import { SharedText } from '../browser/shared-text';

/** An unsent text. */
export interface Draft {
  place: string;
  text: string;
}

/** The seq of the text that a writer read, or what they read itself where it has none. */
export type Begun = number | object;

/**
 * Unsent texts, each under the place where it is written. Every keystroke goes to local storage at once, so that it
 * survives a reload, a crash or a sign-out. All tabs of a person share a place; see {@link SharedText} for two tabs
 * that write in the same one.
 */
export class Drafts {
  readonly #storage: Storage;
  readonly #client: string;
  readonly #prefix: string;
  readonly #begunPrefix: string;
  readonly #words = new Map<string, SharedText>();

  /** @param client the tab's id, which survives a reload; absent if nothing is written */
  constructor(storage: Storage, user: string, board: string, client = 'nobody') {
    this.#storage = storage;
    this.#client = client;
    this.#prefix = ownPrefix('draft', user, board);
    this.#begunPrefix = ownPrefix('draft-begun', user, board);
  }

  /** Undefined if nothing was begun; an emptied text is still a draft. */
  get(place: string): string | undefined {
    return this.#at(place).get();
  }

  /** What the draft was begun from, as the writer read it; others may have changed it since. */
  begunFrom<S extends Begun = number>(place: string): S | undefined {
    const begun = this.#storage.getItem(this.#begunKey(place));
    return begun === null ? undefined : (JSON.parse(begun) as S);
  }

  set(place: string, text: string, begunFrom?: Begun): void {
    this.#at(place).set(text);
    if (begunFrom !== undefined) this.#storage.setItem(this.#begunKey(place), JSON.stringify(begunFrom));
  }

  /** Keeps what another tab has written there since. */
  remove(place: string): void {
    const begun = this.#begunKey(place);
    const { storage, key } = this.#at(place).spot;
    this.#at(place).remove();
    if (storage.getItem(key) === null) this.#storage.removeItem(begun);
  }

  /**
   * Marks the place as being written in until the returned function is called.
   *
   * @param words the current text; undefined if nothing was begun
   */
  hold(place: string, words: () => string | undefined, begunFrom?: Begun): () => void {
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

  /** The place for this tab's own text while another tab writes there, too; it outlives the tab. */
  #apartOf(place: string): string {
    return `apart/${this.#client}/${place}`;
  }

  #at(place: string): SharedText {
    let words = this.#words.get(place);
    if (!words) {
      const storage = this.#storage;
      const apart = this.#prefix + this.#apartOf(place);
      words = new SharedText({ storage, key: this.#prefix + place }, { storage, key: apart });
      this.#words.set(place, words);
    }
    return words;
  }

  #begunKey(place: string): string {
    return this.#begunPrefix + this.#at(place).spot.key.slice(this.#prefix.length);
  }
}
