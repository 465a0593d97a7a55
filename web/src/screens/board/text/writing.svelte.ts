import { holding } from '../../../holding.svelte';

/** Which text is being written on this screen: one at a time. */
class Writing {
  place = $state<string | undefined>();
  /** Grows when a text is closed, so that drafts are looked for anew. */
  version = $state(0);
  #release = () => {};

  begin(place: string): void {
    this.#release();
    this.place = place;
    this.#release = holding.hold(this, () => this.end(place));
  }

  end(place: string): void {
    if (this.place === place) {
      this.place = undefined;
      this.#release();
    }
    this.version++;
  }
}

export const writing = new Writing();
