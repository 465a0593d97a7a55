import { viewLock } from '../browser/view-lock.svelte';
import type { Remover } from '../protocol/protocol.gen';

/** A card that is lifted by keyboard or finger, and its current target. */
export interface Lifted {
  card: string;
  remover: Remover;
  /** Index in that lane among the other cards, from 0. */
  index: number;
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
