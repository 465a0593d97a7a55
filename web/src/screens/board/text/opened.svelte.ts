import type { OpenBoard } from '../../../stores/open.svelte';

/** A form in a dialog: opened by its own button, or when the person returns to an unsent text in it. */
export class OpenedForm {
  #isOpen = $state(false);
  readonly #open: OpenBoard;
  readonly #place: () => string;

  constructor(open: OpenBoard, place: () => string) {
    this.#open = open;
    this.#place = place;
  }

  get isOpen(): boolean {
    return this.#isOpen || this.#open.writing.place === this.#place();
  }

  readonly begin = (): void => {
    this.#isOpen = true;
  };

  readonly end = (): void => {
    this.#isOpen = false;
    this.#open.writing.end(this.#place());
  };
}
