import { keysAreStray } from '../stray-keys';
import { announcer } from './announce.svelte';

/**
 * Others ended something that a person was in the middle of: the person is told. Their next key was still meant for it,
 * wherever the focus is now.
 */
class Interrupted {
  told = $state<string | undefined>();

  tell(text: string): void {
    this.told = text;
    keysAreStray();
    announcer.say(text);
  }

  forget(): void {
    this.told = undefined;
  }
}

export const interrupted = new Interrupted();
