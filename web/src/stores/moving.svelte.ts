import { viewLock } from '../browser/view-lock.svelte';

/** A card that is lifted by keyboard or finger, and its current target. */
export interface Lifted {
  card: string;
  /** The lane of an obstacle, or the obstacle of a solution. */
  list: string;
  /** Index in that list among the other cards, from 0; absent where votes order the list. */
  index?: number | undefined;
  /** The card with which it would be grouped, instead of having a place in the list. */
  onto?: string | undefined;
}

/** The card of an open board that is lifted, if any. While it is lifted, the view stays as it is. */
export class Moving {
  lifted = $state<Lifted | undefined>();
  #release = () => {};

  /** @param away cancels the move */
  lift(it: Lifted, away: () => void): void {
    this.#release();
    this.lifted = it;
    this.#release = viewLock.hold(this, away);
  }

  letGo(): void {
    this.lifted = undefined;
    this.#release();
  }
}
