import type { Card, Deal, Origin, Outcome } from '../protocol/protocol.gen';
import { isKind, type Cards, type CardOf } from './select';

/** A follow-up carried over from an earlier review. */
export type Brought = CardOf<'follow-up'> & { kind: { origin: Origin } };

/** The follow-ups of one deal. */
export interface BroughtOfDeal {
  dealName: string;
  followUps: Brought[];
}

/** The follow-ups that were carried over to this review. */
export function broughtOver(board: Cards): Brought[] {
  return [...board.cards.values()]
    .filter((card): card is Brought => isBrought(card) && !card.withdrawn)
    .sort((one, other) => one.seq - other.seq);
}

function isBrought(card: Card): card is Brought {
  return isKind(card, 'follow-up') && card.kind.origin !== undefined;
}

/** By deal; deals with follow-ups of this person come first, and within them this person's. */
export function byDeal(brought: readonly Brought[], me: string): BroughtOfDeal[] {
  const deals = new Map<string, Brought[]>();
  for (const card of brought) {
    const name = card.kind.origin.dealName;
    deals.set(name, [...(deals.get(name) ?? []), card]);
  }
  const others = (card: Brought) => (card.kind.assignee === me ? 0 : 1);
  const foreign = (all: readonly Brought[]) => Math.min(...all.map(others));
  return [...deals]
    .map(([dealName, all]) => ({ dealName, followUps: all.sort((a, b) => others(a) - others(b)) }))
    .sort((one, other) => foreign(one.followUps) - foreign(other.followUps));
}

/** How many of the carried-over follow-ups are done. */
export interface KeptCount {
  done: number;
  all: number;
}

export function keptOf(brought: readonly Brought[]): KeptCount {
  const done = brought.filter((card) => card.kind.outcome?.result === 'DONE').length;
  return { done, all: brought.length };
}

/** Whether a follow-up with this outcome is carried over to the next review. */
export function comesAgain(outcome: Outcome | undefined): boolean {
  return outcome === undefined || outcome.result === 'PARTLY' || outcome.result === 'NOT_DONE';
}

/** Cards that can be gone through, however they are kept. */
interface Listed {
  readonly cards: Pick<ReadonlyMap<string, Card>, 'values'>;
}

/** Open follow-ups that closing the review carries over: earlier ones, and those of this review. */
export function openFollowUps(board: Listed): CardOf<'follow-up'>[] {
  return [...board.cards.values()]
    .filter(
      (card): card is CardOf<'follow-up'> => isKind(card, 'follow-up') && !card.withdrawn && !card.hidden,
    )
    .filter((card) => comesAgain(card.kind.outcome))
    .sort((one, other) => one.seq - other.seq);
}

/** Earlier follow-ups that are due before that day: closing makes them due on it, the day of the next review. */
export function movedTo(day: string, board: Listed): Brought[] {
  return openFollowUps(board).filter((card): card is Brought => isBrought(card) && card.kind.due < day);
}

/** Deals that are carried over to the next review: parked, or not decided. */
export function leftOver(deals: readonly Deal[]): Deal[] {
  return deals.filter((deal) => deal.decision === undefined);
}
