import { announcer } from './announce.svelte';

/** What others put an end to while somebody was in the middle of it: they are told, for they did not do it. */
class Interrupted {
  told = $state<string | undefined>();

  tell(text: string): void {
    this.told = text;
    announcer.say(text);
  }

  forget(): void {
    this.told = undefined;
  }
}

export const interrupted = new Interrupted();
