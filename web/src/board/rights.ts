import type { Card, Deal, Meeting, Role } from '../protocol/protocol.gen';
import { leads, phaseOf, roundOf } from './meeting';

/* What a person may do on a board now. The server decides (dev.unblock.board.Rules); both are held to rights.json. */

/** A person at a board. */
export interface Participant {
  readonly me: string;
  /** Observer in a replay, and in the preview of what participants see. */
  readonly role: Role;
  /** In a replay or in that preview. */
  readonly looksOn: boolean;
  /** The connection has ended for good. */
  readonly ended: boolean;
  readonly board: {
    readonly locked: boolean;
    readonly meeting: Meeting | undefined;
    readonly deals: ReadonlyMap<string, Deal>;
  };
}

/** The board of a closed review is read-only. */
export function isArchived({ board }: Participant): boolean {
  return board.meeting?.stage === 'CLOSED';
}

/** Writes anything. */
export function mayWrite(person: Participant): boolean {
  return person.role !== 'OBSERVER' && !person.board.locked && !person.ended && !isArchived(person);
}

/** Moderates the review of this board; false in the participants' preview. */
export function moderates(person: Participant): boolean {
  return !person.looksOn && !person.ended && !isArchived(person) && leads(person.board.meeting, person.me);
}

/** Renames, locks and unlocks the board, also while it is locked. */
export function maySet(person: Participant): boolean {
  return !isArchived(person) && (person.role === 'MANAGER' || moderates(person));
}

/** Adds and moves deals. */
export function runsDeals(person: Participant): boolean {
  return mayWrite(person) && (person.role === 'REP' || person.role === 'MANAGER');
}

/** Marks the key obstacle; in a review only moderators may, after the votes are counted. */
export function mayMarkKey(person: Participant, deal: Deal): boolean {
  const { meeting } = person.board;
  if (!meeting) return runsDeals(person);
  const isCounted = roundOf(meeting, deal.id, 'OBSTACLE_VOTE').tally !== undefined;
  return runsDeals(person) && moderates(person) && isCounted;
}

/** Decides about this deal, or proposes a decision to its owner; in a review only in the decision phase. */
export function mayDecide(person: Participant, deal: Deal): boolean {
  const { meeting } = person.board;
  if (!meeting) return manages(person, deal);
  const runs = runsDeals(person) && (manages(person, deal) || moderates(person));
  return runs && phaseOf(meeting, deal.id) === 'DECIDE';
}

/** Agrees to the decision that is proposed for this deal, or declines it: its owner, while it is to be decided. */
export function mayAnswerProposal(person: Participant, deal: Deal): boolean {
  const { meeting } = person.board;
  const isProposed = meeting?.agenda.slots[deal.id]?.proposed !== undefined;
  return isProposed && deal.owner === person.me && mayWrite(person) && phaseOf(meeting, deal.id) === 'DECIDE';
}

/** Edits this deal, or removes it from the board. */
export function manages(person: Participant, deal: Deal): boolean {
  return runsDeals(person) && (person.role === 'MANAGER' || deal.owner === person.me);
}

/** Withdraws and restores this card. */
export function mayTakeBack(person: Participant, card: Card): boolean {
  const deal = card.deal === undefined ? undefined : person.board.deals.get(card.deal);
  const runsIt = deal !== undefined && manages(person, deal);
  return mayWrite(person) && (person.role === 'MANAGER' || card.author === person.me || runsIt);
}
