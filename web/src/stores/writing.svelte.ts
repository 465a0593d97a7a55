import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { viewLock } from '../browser/view-lock.svelte';

/** The text that a person is writing on their open board; only one at a time. */
export class Writing {
  place = $state<string | undefined>();
  /** A place that opened by itself and in which nothing has been written yet. */
  #offered = $state<string | undefined>();
  #release = () => {};
  /** The number of open dialogs per card. */
  readonly #asked = new SvelteMap<string, number>();

  begin(place: string): void {
    this.offer(place);
    this.#offered = undefined;
    this.#release = viewLock.hold(this, () => this.end(place));
  }

  /** Opens a text that the person did not ask for: it keeps nothing in place before something is written in it. */
  offer(place: string): void {
    this.#release();
    this.place = place;
    this.#offered = place;
  }

  /** The person writes there. */
  touch(place: string): void {
    if (this.#offered === place) this.begin(place);
  }

  end(place: string): void {
    if (this.place !== place) return;
    this.place = undefined;
    this.#release();
  }

  /** The board is closed. */
  close(): void {
    if (this.place !== undefined) this.end(this.place);
  }

  /** Whether something is begun at a card: its text, a card under it, a dialog about it. */
  isAt(card: string): boolean {
    return this.#asked.has(card) || (this.place !== this.#offered && this.place?.split('/')[1] === card);
  }

  /** A dialog about a card is open; returns a function that closes it. */
  ask(card: string): () => void {
    // calling effects must not depend on the count
    this.#asked.set(card, untrack(() => this.#asked.get(card) ?? 0) + 1);
    return () => {
      const left = (this.#asked.get(card) ?? 1) - 1;
      if (left === 0) this.#asked.delete(card);
      else this.#asked.set(card, left);
    };
  }

  /** A text that is no longer on the screen is not being written: its writer has withdrawn its card. */
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
