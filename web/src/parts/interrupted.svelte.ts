import { keysAreStray } from '../stray-keys';
import { announcer } from './announce.svelte';

/**
 * What others put an end to while somebody was in the middle of it: they are told, for they did not do it. The
 * next key was still meant for it, wherever the focus is now.
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
