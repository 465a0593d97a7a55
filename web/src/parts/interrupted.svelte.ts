import { keysAreStray } from '../browser/stray-keys';
import { announcer } from './announce.svelte';

/**
 * Others ended something that a person was in the middle of: the person is told. Their next key was still meant for it,
 * wherever the focus is now.
 */
class Interrupted {
  #text = $state.raw<(() => string) | undefined>();

  /** In the language on the screen, also where that was switched since. */
  get told(): string | undefined {
    return this.#text?.();
  }

  /** @param text reads the words of the screen each time */
  tell(text: () => string): void {
    this.#text = text;
    keysAreStray();
    announcer.say(text());
  }

  forget(): void {
    this.#text = undefined;
  }
}

export const interrupted = new Interrupted();
