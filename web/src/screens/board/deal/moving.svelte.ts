import { holding } from '../../../holding.svelte';
import type { Remover } from '../../../protocol/protocol.gen';

/** A card that somebody holds by keyboard or finger, and where it would go. */
export interface Lifted {
  card: string;
  remover: Remover;
  /** Place in that lane among the other cards, from 0. */
  index: number;
}

/** The card that is lifted so, if any: one at a time. While it is held, what is looked at stays. */
class Moving {
  lifted = $state<Lifted | undefined>();
  #release = () => {};

  /** @param away puts it back */
  lift(it: Lifted, away: () => void): void {
    this.#release();
    this.lifted = it;
    this.#release = holding.hold(this, away);
  }

  letGo(): void {
    this.lifted = undefined;
    this.#release();
  }
}

export const moving = new Moving();
