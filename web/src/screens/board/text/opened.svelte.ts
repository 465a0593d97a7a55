import { writing } from './writing.svelte';

/** A form in a dialog: opened from its own button, or by who goes to what they have left there. */
export class OpenedForm {
  #isOpen = $state(false);
  readonly #place: () => string;

  constructor(place: () => string) {
    this.#place = place;
  }

  get isOpen(): boolean {
    return this.#isOpen || writing.place === this.#place();
  }

  readonly begin = (): void => {
    this.#isOpen = true;
  };

  readonly end = (): void => {
    this.#isOpen = false;
    writing.end(this.#place());
  };
}
