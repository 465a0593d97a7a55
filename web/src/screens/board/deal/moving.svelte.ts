import type { Remover } from '../../../protocol/protocol.gen';

/** A card that somebody holds by keyboard or finger, and where it would go. */
export interface Lifted {
  card: string;
  remover: Remover;
  /** Place in that lane among the other cards, from 0. */
  index: number;
}

/** The card that is lifted so, if any: one at a time. */
class Moving {
  lifted = $state<Lifted | undefined>();
}

export const moving = new Moving();
