import { SvelteMap } from 'svelte/reactivity';

/** Cards that stay on the screen although their long list shows only what is in view. */
export class KeptCards {
  /** How many reasons there are for each. */
  readonly #kept = new SvelteMap<string, number>();
  /** The last card that somebody went to. */
  #brought = $state<string | undefined>();

  has(card: string): boolean {
    return this.#brought === card || this.#kept.has(card);
  }

  /** After the next update of the screen the card is there to be scrolled to. */
  bring(card: string): void {
    this.#brought = card;
  }

  /** Returns a function that ends it. */
  keep(card: string): () => void {
    this.#kept.set(card, (this.#kept.get(card) ?? 0) + 1);
    return () => {
      const left = (this.#kept.get(card) ?? 1) - 1;
      if (left === 0) this.#kept.delete(card);
      else this.#kept.set(card, left);
    };
  }
}
