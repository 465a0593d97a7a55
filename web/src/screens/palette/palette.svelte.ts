import { SvelteMap } from 'svelte/reactivity';
import type { Entry } from './entry';

/** Whether the palette is open, and what the screen that is shown offers in it. */
class Palette {
  isOpen = $state(false);
  /** The way to a form that the palette opens, after it has closed. */
  asked = $state<'new-board' | undefined>();
  readonly #offers = new SvelteMap<object, () => Entry[]>();

  /** The key of the palette on this device, as it is written. */
  readonly key = navigator.platform.startsWith('Mac') ? '⌘ K' : 'Ctrl K';

  /** Adds entries of a screen; returns what removes them. For `$effect`. */
  offer(entries: () => Entry[]): () => void {
    const it = {};
    this.#offers.set(it, entries);
    return () => this.#offers.delete(it);
  }

  /** What can be done on the screen that is shown. */
  get offered(): Entry[] {
    return [...this.#offers.values()].flatMap((entries) => entries());
  }

  /** Ctrl K, or ⌘ K on a Mac, where Ctrl K deletes to the end of the line. */
  isKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
    const control = navigator.platform.startsWith('Mac') ? metaKey && !ctrlKey : ctrlKey && !metaKey;
    return control && !altKey && !shiftKey && key.toLowerCase() === 'k';
  }
}

export const palette = new Palette();
