import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { holding } from '../../../holding.svelte';

/** Which text is being written on this screen: one at a time. */
class Writing {
  place = $state<string | undefined>();
  /** A place that opened by itself; nobody has written there yet. */
  #offered = $state<string | undefined>();
  #release = () => {};
  /** Cards about which a dialog is open, and how many. */
  readonly #asked = new SvelteMap<string, number>();

  begin(place: string): void {
    this.offer(place);
    this.#offered = undefined;
    this.#release = holding.hold(this, () => this.end(place));
  }

  /** Opens a text that nobody has asked for: it holds nothing in its place before something is written in it. */
  offer(place: string): void {
    this.#release();
    this.place = place;
    this.#offered = place;
  }

  /** Somebody writes there. */
  touch(place: string): void {
    if (this.#offered === place) this.begin(place);
  }

  end(place: string): void {
    if (this.place !== place) return;
    this.place = undefined;
    this.#release();
  }

  /** Whether something is begun at a card: its text, what hangs on it, a dialog about it. */
  isAt(card: string): boolean {
    return this.#asked.has(card) || (this.place !== this.#offered && this.place?.split('/')[1] === card);
  }

  /** A dialog about a card is open. */
  ask(card: string): () => void {
    // who asks from an effect does not depend on how many ask
    this.#asked.set(card, untrack(() => this.#asked.get(card) ?? 0) + 1);
    return () => {
      const left = (this.#asked.get(card) ?? 1) - 1;
      if (left === 0) this.#asked.delete(card);
      else this.#asked.set(card, left);
    };
  }

  /** What is not on the screen any more is not being written: its card was taken away by its own writer. */
  watch(): () => void {
    const look = () => {
      const { place } = this;
      if (place === undefined) return;
      const fields = `[data-place="${CSS.escape(place)}"] :is(input, select, textarea)`;
      if (document.querySelector(fields) === null) this.end(place);
    };
    const observer = new MutationObserver(() => setTimeout(look));
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }
}

export const writing = new Writing();
