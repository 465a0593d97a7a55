import { onDestroy } from 'svelte';
import { ofTab } from './storage.svelte';

/**
 * Whether a form is open. A reload while it is being written opens it again; leaving its page closes it. To be created
 * while a component is.
 */
export class KeptOpen {
  #isOpen = $state(false);
  readonly #key: string;

  constructor(form: string) {
    this.#key = `unblock/open/${form}`;
    this.#isOpen = ofTab.getItem(this.#key) !== null;
    onDestroy(() => this.close());
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  readonly open = (): void => {
    this.#isOpen = true;
    ofTab.setItem(this.#key, 'yes');
  };

  readonly close = (): void => {
    this.#isOpen = false;
    ofTab.removeItem(this.#key);
  };
}
