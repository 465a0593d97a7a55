import { leads, phaseOf, roundOf } from '../../board/meeting';
import type { Card, Deal } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';

/* What this person may do just now; the server asks the same (dev.unblock.board.Desk). */

/** Moderates the review of this board; nobody does who looks at what participants see. */
export function moderates(open: OpenBoard): boolean {
  return !open.looksOn && open.status.t !== 'ended' && !open.archived && leads(open.board.meeting, open.me);
}

/** Renames, locks and unlocks the board, also while it is locked. */
export function maySet(open: OpenBoard): boolean {
  return !open.archived && (open.role === 'MANAGER' || moderates(open));
}

/** Adds and moves deals. */
export function runsDeals(open: OpenBoard): boolean {
  return open.mayWrite && (open.role === 'REP' || open.role === 'MANAGER');
}

/** Says which obstacle is key; in a review only moderators do, once the votes are counted. */
export function mayMarkKey(open: OpenBoard, deal: Deal): boolean {
  const { meeting } = open.board;
  if (!meeting) return runsDeals(open);
  return runsDeals(open) && moderates(open) && roundOf(meeting, deal.id, 'OBSTACLE_VOTE').tally !== undefined;
}

/** Decides about this deal, or proposes to its owner what to decide: in a review when its time has come. */
export function mayDecide(open: OpenBoard, deal: Deal): boolean {
  const { meeting } = open.board;
  if (!meeting) return manages(open, deal);
  const runs = runsDeals(open) && (manages(open, deal) || moderates(open));
  return runs && phaseOf(meeting, deal.id) === 'DECIDE';
}

/** Edits this deal, takes it off the board. */
export function manages(open: OpenBoard, deal: Deal): boolean {
  return open.mayWrite && (open.role === 'MANAGER' || deal.owner === open.me);
}

/** Takes this card back, and restores it. */
export function mayTakeBack(open: OpenBoard, card: Card): boolean {
  const deal = card.deal === undefined ? undefined : open.board.deals.get(card.deal);
  return open.mayWrite && (open.role === 'MANAGER' || card.author === open.me || deal?.owner === open.me);
}
