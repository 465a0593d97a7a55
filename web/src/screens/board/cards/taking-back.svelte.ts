import type { Card, Command, Deal } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';

/** Something that this person has just withdrawn, and the command that restores it. */
export interface TakenAway {
  id: string;
  kind: 'card' | 'deal';
  text: string;
  back: Command;
}

/** What was last withdrawn on this screen, so that a slip can be undone with one click. */
class TakingBack {
  last = $state.raw<TakenAway | undefined>();

  forget(): void {
    this.last = undefined;
  }
}

export const takingBack = new TakingBack();

/** Withdraws a card; it can be restored later. */
export function takeBack(open: OpenBoard, card: Card): void {
  open.send({ t: 'withdraw', card: card.id });
  takingBack.last = {
    id: card.id,
    kind: 'card',
    text: card.text.text,
    back: { t: 'restore', card: card.id },
  };
}

/** Removes a deal from the board; it can be restored later. */
export function takeOff(open: OpenBoard, deal: Deal): void {
  open.send({ t: 'remove-deal', deal: deal.id });
  takingBack.last = {
    id: deal.id,
    kind: 'deal',
    text: deal.name,
    back: { t: 'restore-deal', deal: deal.id },
  };
}
