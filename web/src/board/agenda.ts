import { LIMITS, type Allotment, type Deal, type Meeting, type Slot } from '../protocol/protocol.gen';
import { dealsInOrder, type Deals } from './select';

/** A deal's state on the agenda. */
export type SlotState = 'waiting' | 'now' | 'done' | 'parked';

export interface AgendaLine {
  deal: Deal;
  slot: Slot;
  state: SlotState;
}

/** The deals of the agenda in their order. */
export function agendaOf({ deals }: Deals, meeting: Meeting): AgendaLine[] {
  return meeting.agenda.order.flatMap((id) => {
    const deal = deals.get(id);
    const slot = meeting.agenda.slots[id];
    return deal && !deal.removed && slot ? [{ deal, slot, state: stateOf(meeting, id, slot) }] : [];
  });
}

/** Deals on the board that are not on this review's agenda. */
export function waitingForNext(board: Deals, meeting: Meeting): Deal[] {
  return dealsInOrder(board).filter((deal) => !meeting.agenda.order.includes(deal.id));
}

/** All deals of the board: the agenda's in its order, then the others; the same on all screens. */
export function dealsOfReview(board: Deals, meeting: Meeting | undefined): Deal[] {
  if (meeting === undefined) return dealsInOrder(board);
  return [...agendaOf(board, meeting).map((line) => line.deal), ...waitingForNext(board, meeting)];
}

/** The deal that was finished or parked last; none if no deal has been discussed yet. */
export function lastDiscussed(board: Deals, meeting: Meeting): AgendaLine | undefined {
  const over = agendaOf(board, meeting).filter(({ state }) => state === 'done' || state === 'parked');
  const { lastMove } = meeting.agenda;
  return over.find(({ deal }) => deal.id === lastMove?.deal) ?? over.at(-1);
}

/** The next deal; none when all are done or parked. */
export function nextDeal(board: Deals, meeting: Meeting): Deal | undefined {
  return agendaOf(board, meeting).find((line) => line.state === 'waiting')?.deal;
}

/** Whether these deals can spare so many seconds; when no deal is to come, time is free. */
export function canGive(giving: ReturnType<typeof givers>, seconds: number): boolean {
  return !giving.coming || giving.spare >= seconds;
}

/** The deals whose time could be reduced, and how much they can spare. */
export function givers(board: Deals, meeting: Meeting): { deals: Deal[]; spare: number; coming: boolean } {
  const coming = agendaOf(board, meeting).filter(
    ({ state, slot }) => state === 'waiting' && slot.since === undefined && spent(slot) === 0,
  );
  const giving = coming.filter(({ slot }) => slot.seconds > LIMITS.SLOT_MIN);
  return {
    deals: giving.map(({ deal }) => deal),
    spare: giving.reduce((sum, { slot }) => sum + slot.seconds - LIMITS.SLOT_MIN, 0),
    coming: coming.length > 0,
  };
}

export function allotmentsOf(meeting: Meeting): Allotment[] {
  return meeting.agenda.order.map((deal) => ({ deal, seconds: meeting.agenda.slots[deal]?.seconds ?? 0 }));
}

/** The agenda with one deal moved by so many places. */
export function moved(meeting: Meeting, deal: string, by: number): Allotment[] {
  const all = allotmentsOf(meeting);
  const from = all.findIndex((it) => it.deal === deal);
  const [it] = from < 0 ? [] : all.splice(from, 1);
  if (it) all.splice(Math.max(0, Math.min(all.length, from + by)), 0, it);
  return all;
}

/** The agenda with so many seconds for one deal. */
export function lasting(meeting: Meeting, deal: string, seconds: number): Allotment[] {
  const kept = Math.max(LIMITS.SLOT_MIN, Math.min(LIMITS.SLOT_MAX, seconds));
  return allotmentsOf(meeting).map((it) => (it.deal === deal ? { deal, seconds: kept } : it));
}

/** Seconds that a deal has taken so far. */
export function spent(slot: Slot): number {
  return Object.values(slot.spent).reduce((sum, seconds) => sum + seconds, 0);
}

function stateOf(meeting: Meeting, deal: string, slot: Slot): SlotState {
  if (meeting.agenda.current === deal) return 'now';
  if (slot.phase === 'DONE') return 'done';
  return slot.parked === undefined ? 'waiting' : 'parked';
}
