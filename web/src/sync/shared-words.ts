/** One entry of a storage. */
export interface Spot {
  storage: Storage;
  key: string;
}

/**
 * Words under a key that all tabs of one person share. A tab never removes what another one has put there
 * since. Words that somebody is in the middle of in one tab when another tab puts its own there, or takes them
 * away, are written down again: where the key is free there, else apart, in a place of that tab alone. As no
 * tab ever writes over another one's, two of them can't go on answering each other.
 */
export class SharedWords {
  readonly #shared: Spot;
  readonly #apart: Spot;
  /** What stood under the shared key when this tab last read or wrote it. */
  #seen: string | null = null;
  #holders = 0;

  constructor(shared: Spot, apart: Spot) {
    this.#shared = shared;
    this.#apart = apart;
  }

  /** Where the words of this tab are. */
  get spot(): Spot {
    return read(this.#apart) === null ? this.#shared : this.#apart;
  }

  get(): string | undefined {
    const shared = read(this.#shared);
    // who is in the middle of words of their own has not taken over those of another tab by looking
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

  /** What another tab has put there since stays. */
  remove(): void {
    if (read(this.#apart) !== null) remove(this.#apart);
    else if (read(this.#shared) === this.#seen) remove(this.#shared);
  }

  /**
   * Somebody writes here until the function given back is called.
   *
   * @param words what they have written; undefined where they have not begun
   * @param again writes it down again
   */
  hold(words: () => string | undefined, again = (own: string) => this.set(own)): () => void {
    this.#holders++;
    const listen = ({ key }: StorageEvent) => {
      // null: all was removed at once
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
