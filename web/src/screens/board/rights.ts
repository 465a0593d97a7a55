import { leads, phaseOf, roundOf } from '../../board/meeting';
import type { Card, Deal } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';

/* What this person may do now; the server checks the same (dev.unblock.board.CommandContext). */

/** Moderates the review of this board; false in the participants' preview. */
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

/** Marks the key obstacle; in a review only moderators may, after the votes are counted. */
export function mayMarkKey(open: OpenBoard, deal: Deal): boolean {
  const { meeting } = open.board;
  if (!meeting) return runsDeals(open);
  return runsDeals(open) && moderates(open) && roundOf(meeting, deal.id, 'OBSTACLE_VOTE').tally !== undefined;
}

/** Decides about this deal, or proposes a decision to its owner; in a review only in the decision phase. */
export function mayDecide(open: OpenBoard, deal: Deal): boolean {
  const { meeting } = open.board;
  if (!meeting) return manages(open, deal);
  const runs = runsDeals(open) && (manages(open, deal) || moderates(open));
  return runs && phaseOf(meeting, deal.id) === 'DECIDE';
}

/** Edits this deal, or removes it from the board. */
export function manages(open: OpenBoard, deal: Deal): boolean {
  return open.mayWrite && (open.role === 'MANAGER' || deal.owner === open.me);
}

/** Withdraws and restores this card. */
export function mayTakeBack(open: OpenBoard, card: Card): boolean {
  const deal = card.deal === undefined ? undefined : open.board.deals.get(card.deal);
  return open.mayWrite && (open.role === 'MANAGER' || card.author === open.me || deal?.owner === open.me);
}
