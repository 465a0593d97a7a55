import {
  LIMITS,
  type Agenda,
  type Allotment,
  type Command,
  type Deal,
  type Meeting,
  type Plan,
} from '../protocol/protocol.gen';
import { compare } from './order';

/** Minutes of a review besides its deals: the recap at the start, and the closing at the end. */
export const RECAP_MINUTES = 5;
export const CLOSING_MINUTES = 10;
/** Minutes per deal, unless the moderator changes it. */
export const SLOT_MINUTES = 9;
export const LEAST_MINUTES = LIMITS.SLOT_MIN / 60;
export const MOST_MINUTES = LIMITS.SLOT_MAX / 60;

/** Whether a deal can have so many minutes; an empty number field has none. */
export function fitsSlot(minutes: number | null): minutes is number {
  return minutes !== null && minutes >= LEAST_MINUTES && minutes <= MOST_MINUTES;
}

/** What a review needs before it can start. */
export function missingToStart({ goal }: Meeting, deals: readonly Deal[]): ('goal' | 'deals')[] {
  return [
    ...(goal.text === '' ? (['goal'] as const) : []),
    ...(deals.length === 0 ? (['deals'] as const) : []),
  ];
}

/** What starts the review. Without an agenda, the deals are on it that fit, by value. */
export function startingCommands(meeting: Meeting, deals: readonly Deal[]): Command[] {
  const isSet = allotments(meeting.agenda, deals).length > 0;
  return [
    ...(isSet
      ? []
      : [{ t: 'set-agenda', allotments: byValue(deals, meeting, SLOT_MINUTES) } satisfies Command]),
    { t: 'start-review' },
  ];
}

/** How a deal was carried over from the previous review. */
export type Carried = 'PARKED' | 'WAITED';

/** Whether this deal was carried over, and how: a parked one has a reason, one that only waited has none. */
export function carriedAs(agenda: Agenda, deal: string): Carried | undefined {
  const reason = agenda.carried[deal];
  if (reason === undefined) return undefined;
  return reason === '' ? 'WAITED' : 'PARKED';
}

/** Deals that were promised a slot first, then by amount, then by name. */
export function ranked(deals: readonly Deal[], agenda: Agenda): Deal[] {
  const parked = (deal: Deal) => (carriedAs(agenda, deal.id) === 'PARKED' ? 0 : 1);
  return [...deals].sort(
    (one, other) =>
      parked(one) - parked(other) ||
      (other.facts.amount ?? 0) - (one.facts.amount ?? 0) ||
      compare(one.name, other.name),
  );
}

/** How many deals fit into the time. */
export function slotsThatFit(reviewMinutes: number, slotMinutes: number): number {
  return Math.max(0, Math.floor((reviewMinutes - RECAP_MINUTES - CLOSING_MINUTES) / slotMinutes));
}

/** An agenda of the top deals: as many as fit, and one however short the review is. */
export function byValue(deals: readonly Deal[], { agenda, plan }: Meeting, slotMinutes: number): Allotment[] {
  return ranked(deals, agenda)
    .slice(0, Math.max(1, slotsThatFit(plan.minutes, slotMinutes)))
    .map(({ id }) => ({ deal: id, seconds: slotMinutes * 60 }));
}

/** The agenda without deals that were removed from the board since. */
export function allotments({ order, slots }: Agenda, deals: readonly Deal[]): Allotment[] {
  const there = new Set(deals.map((deal) => deal.id));
  return order.filter((id) => there.has(id)).map((deal) => ({ deal, seconds: slots[deal]?.seconds ?? 0 }));
}

/** Deals that have no time in this review. */
export function waiting(deals: readonly Deal[], agenda: readonly Allotment[]): Deal[] {
  const on = new Set(agenda.map((it) => it.deal));
  return deals.filter((deal) => !on.has(deal.id));
}

/** Minutes of a review with this agenda, from recap to close. */
export function minutesOf(agenda: readonly Allotment[]): number {
  const seconds = agenda.reduce((sum, it) => sum + it.seconds, 0);
  return RECAP_MINUTES + Math.round(seconds / 60) + CLOSING_MINUTES;
}

/** Swaps two neighbours. */
export function moved(agenda: readonly Allotment[], index: number, by: number): Allotment[] {
  const now = [...agenda];
  const [it] = now.splice(index, 1);
  if (it) now.splice(Math.max(0, Math.min(now.length, index + by)), 0, it);
  return now;
}

/** How prepared a person is who brings a deal. */
export interface Readiness {
  member: string;
  deal: Deal | undefined;
  result: boolean;
  stuck: boolean;
  ready: boolean;
}

/** For everybody who brings a deal: this person first, then people with something left to do. */
export function readiness({ attendees }: Plan, deals: readonly Deal[], me: string): Readiness[] {
  return attendees
    .filter((it) => it.bringsDeal)
    .map(({ member }) => {
      const deal = deals.find((it) => it.owner === member);
      const result = !!deal && deal.result.text !== '';
      const stuck = !!deal && deal.stuckBecause.text !== '';
      return { member, deal, result, stuck, ready: result && stuck };
    })
    .sort((one, other) => Number(other.member === me) - Number(one.member === me) || done(one) - done(other));
}

function done({ deal, result, stuck }: Readiness): number {
  return [deal !== undefined, result, stuck].filter(Boolean).length;
}
