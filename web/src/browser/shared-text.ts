/** One entry of a storage. */
export interface Spot {
  storage: Storage;
  key: string;
}

/**
 * A text under a key that all tabs of one person share. A tab never removes what another one has stored there since. If
 * a person is writing in one tab when another tab stores its own text or removes it, the text is stored again: under
 * the shared key if it is free, else under a key of that tab alone. As no tab ever overwrites another one's text, two
 * tabs cannot keep overwriting each other.
 */
export class SharedText {
  readonly #shared: Spot;
  readonly #apart: Spot;
  /** The value of the shared key when this tab last read or wrote it. */
  #seen: string | null = null;
  #holders = 0;

  constructor(shared: Spot, apart: Spot) {
    this.#shared = shared;
    this.#apart = apart;
  }

  /** Where this tab's text is stored. */
  get spot(): Spot {
    return read(this.#apart) === null ? this.#shared : this.#apart;
  }

  get(): string | undefined {
    const shared = read(this.#shared);
    // reading while writing one's own text does not adopt another tab's
    if (this.#holders === 0) this.#seen = shared;
    return read(this.#apart) ?? shared ?? undefined;
  }

  set(words: string): void {
    const shared = read(this.#shared);
    const isFree = shared === null || (shared === this.#seen && read(this.#apart) === null);
    if (!isFree) {
      write(this.#apart, words);
      return;
    }
    write(this.#shared, words);
    this.#seen = words;
    remove(this.#apart);
  }

  /** Keeps what another tab has stored since. */
  remove(): void {
    if (read(this.#apart) !== null) remove(this.#apart);
    else if (read(this.#shared) === this.#seen) remove(this.#shared);
  }

  /**
   * Marks it as being written until the returned function is called.
   *
   * @param words the current text; undefined if nothing was begun
   * @param again stores it again
   */
  hold(words: () => string | undefined, again = (own: string) => this.set(own)): () => void {
    this.#holders++;
    const listen = ({ key }: StorageEvent) => {
      // null: everything was removed at once
      if (key !== null && key !== this.#shared.key) return;
      const own = words();
      if (own !== undefined && own !== read(this.#shared)) again(own);
    };
    addEventListener('storage', listen);
    return () => {
      this.#holders--;
      removeEventListener('storage', listen);
    };
  }
}

function read({ storage, key }: Spot): string | null {
  return storage.getItem(key);
}

function write({ storage, key }: Spot, words: string): void {
  storage.setItem(key, words);
}

function remove({ storage, key }: Spot): void {
  storage.removeItem(key);
}
