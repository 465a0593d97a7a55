import { KeptOpen } from '../../../browser/kept-open.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';

/**
 * A form in a dialog: opened by its own button, when the person returns to an unsent text in it, or by a reload while it
 * was open.
 */
export class OpenedForm {
  readonly #kept: KeptOpen;
  readonly #open: OpenBoard;
  readonly #place: () => string;

  constructor(open: OpenBoard, place: () => string) {
    this.#open = open;
    this.#place = place;
    this.#kept = new KeptOpen(`${open.id}/${place()}`);
  }

  get isOpen(): boolean {
    return this.#kept.isOpen || this.#open.writing.place === this.#place();
  }

  readonly begin = (): void => {
    this.#kept.open();
  };

  readonly end = (): void => {
    this.#kept.close();
    this.#open.writing.end(this.#place());
  };
}
