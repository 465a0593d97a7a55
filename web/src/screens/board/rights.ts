import type { Card, Deal } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';

/* What this person may do just now; the server asks the same (dev.unblock.board.Desk). */

/** Adds and moves deals, and marks what is key. */
export function runsDeals(open: OpenBoard): boolean {
  return open.mayWrite && (open.role === 'REP' || open.role === 'MANAGER');
}

/** Edits this deal, decides about it, takes it off the board. */
export function manages(open: OpenBoard, deal: Deal): boolean {
  return open.mayWrite && (open.role === 'MANAGER' || deal.owner === open.me);
}

/** Takes this card back, and restores it. */
export function mayTakeBack(open: OpenBoard, card: Card): boolean {
  const deal = card.deal === undefined ? undefined : open.board.deals.get(card.deal);
  return open.mayWrite && (open.role === 'MANAGER' || card.author === open.me || deal?.owner === open.me);
}
