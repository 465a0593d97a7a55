import { writing } from './writing.svelte';

/** A form in a dialog: opened by its own button, or when the person returns to an unsent text in it. */
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
