import { Kept } from './kept.svelte';

/**
 * What somebody has chosen along with a text, kept in this browser as the text is: words that were to go
 * without a name or hidden do not lose that by a reload.
 */
export class Chosen<T extends string | boolean> {
  readonly #kept: Kept<T>;
  readonly #usual: T;

  /** @param usual what is chosen where nobody has chosen */
  constructor(key: string, usual: T) {
    this.#kept = new Kept<T>(key, usual);
    this.#usual = usual;
  }

  get value(): T {
    return this.#kept.value;
  }

  set value(now: T) {
    this.#kept.value = now;
    if (now === this.#usual) this.#kept.forget();
    else this.#kept.keep();
  }

  forget(): void {
    this.#kept.forget();
  }
}
