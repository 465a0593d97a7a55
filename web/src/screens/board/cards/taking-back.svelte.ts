import type { Card, Command, Deal } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';

/** Something that this person has just taken away, and the command that brings it back. */
export interface TakenAway {
  id: string;
  kind: 'card' | 'deal';
  text: string;
  back: Command;
}

/** What was taken away last on this screen, so that a slip of the hand is one click to mend. */
class TakingBack {
  last = $state.raw<TakenAway | undefined>();

  forget(): void {
    this.last = undefined;
  }
}

export const takingBack = new TakingBack();

/** Takes a card back; it stays among the cards that can be restored. */
export function takeBack(open: OpenBoard, card: Card): void {
  open.send({ t: 'withdraw', card: card.id });
  takingBack.last = {
    id: card.id,
    kind: 'card',
    text: card.text.text,
    back: { t: 'restore', card: card.id },
  };
}

/** Takes a deal off the board; it stays among the deals that can come back. */
export function takeOff(open: OpenBoard, deal: Deal): void {
  open.send({ t: 'remove-deal', deal: deal.id });
  takingBack.last = {
    id: deal.id,
    kind: 'deal',
    text: deal.name,
    back: { t: 'restore-deal', deal: deal.id },
  };
}
