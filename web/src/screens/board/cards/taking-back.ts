import type { Card, Deal } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';

/** Withdraws a card; it can be restored later. */
export function takeBack(open: OpenBoard, card: Card): void {
  open.send({ t: 'withdraw', card: card.id });
  open.takenAway = {
    id: card.id,
    kind: 'card',
    text: card.text.text,
    back: { t: 'restore', card: card.id },
  };
}

/** Removes a deal from the board; it can be restored later. */
export function takeOff(open: OpenBoard, deal: Deal): void {
  open.send({ t: 'remove-deal', deal: deal.id });
  open.takenAway = {
    id: deal.id,
    kind: 'deal',
    text: deal.name,
    back: { t: 'restore-deal', deal: deal.id },
  };
}
