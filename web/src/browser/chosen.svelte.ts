import { UnsentInput } from './unsent-input.svelte';

/**
 * A choice that belongs to a text, kept in this browser like the text: a card that should be anonymous or hidden stays
 * so after a reload.
 */
export class Chosen<T extends string | boolean> {
  readonly #kept: UnsentInput<T>;
  readonly #usual: T;

  /** @param usual the default */
  constructor(key: string, usual: T) {
    this.#kept = new UnsentInput<T>(key, usual);
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
