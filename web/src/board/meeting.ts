import type {
  Agenda,
  Allotment,
  Ballot,
  Meeting,
  MeetingEvent,
  Phase,
  PhaseChanged,
  Plan,
  Round,
  Slot,
  Tally,
  Text,
} from '../protocol/protocol.gen';
import type { BoardState } from './state';

type Stamp = { seq: number; at: string; actor?: string | undefined };

/** Applies an event to the review of a board; same as the server's fold. Has no effect on a free board. */
export function foldMeeting(board: BoardState, event: MeetingEvent, stamp: Stamp): void {
  if (event.t === 'review-prepared') board.meeting = prepared(event.plan);
  else if (board.meeting) board.meeting = after(board, board.meeting, event, stamp);
}

/** No proposal waits for an answer, and none was declined since the last decision. */
const SETTLED = { proposed: undefined, declined: undefined };

/** A decision settles the proposal for a deal. */
export function settleProposal(board: BoardState, deal: string): void {
  if (board.meeting) board.meeting = withSlot(board.meeting, deal, SETTLED);
}

function prepared(plan: Plan): Meeting {
  return {
    plan,
    stage: 'PREPARING',
    goal: { text: '', seq: 0 },
    agreed: [],
    leaders: { moderator: plan.moderator, coModerators: [] },
    agenda: { order: [], slots: {}, carried: {} },
    rounds: {},
    ready: [],
    feedback: { worth: {}, moods: {} },
    report: {},
  };
}

/** A review that began before its planned time counts as held then. */
function begunAt(plan: Plan, at: string): Plan {
  return Date.parse(at) < Date.parse(plan.startsAt) ? { ...plan, startsAt: at } : plan;
}

function after(board: BoardState, meeting: Meeting, event: MeetingEvent, stamp: Stamp): Meeting {
  const { actor } = stamp;
  switch (event.t) {
    case 'review-prepared':
    case 'vote-overridden':
      return meeting;
    case 'plan-changed':
      return { ...meeting, plan: event.plan };
    case 'goal-set': {
      const goal: Text = { text: event.text, seq: stamp.seq };
      return { ...meeting, goal, agreed: [] };
    }
    case 'goal-agreed':
      return { ...meeting, agreed: including(meeting.agreed, event.member, event.on) };
    case 'agenda-set':
      return { ...meeting, agenda: setAgenda(meeting.agenda, event.allotments) };
    case 'deal-carried': {
      const carried = { ...meeting.agenda.carried, [event.deal]: event.reason };
      return { ...meeting, agenda: { ...meeting.agenda, carried } };
    }
    case 'review-started':
      return {
        ...meeting,
        stage: 'RECAP',
        plan: begunAt(meeting.plan, stamp.at),
        begun: { planned: meeting.plan.startsAt, at: stamp.at },
      };
    case 'phase-changed':
      return moved(board, meeting, event, stamp.at);
    case 'deal-parked':
      return parked(meeting, event.deal, event.reason, stamp.at);
    case 'time-extended': {
      const all = event.allotments.reduce(
        (now, { deal, seconds }) => withSlot(now, deal, { seconds }),
        meeting,
      );
      return withSlot(all, event.deal, { until: event.until, slotUntil: event.slotUntil });
    }
    case 'closing-begun':
      return { ...meeting, stage: 'CLOSING' };
    case 'review-closed':
      return { ...meeting, stage: 'CLOSED', feedback: { ...meeting.feedback, sum: event.sum } };
    case 'vote-cast': {
      if (actor === undefined) return meeting;
      const round = roundOf(meeting, event.deal, event.phase);
      return withRound(meeting, event.deal, event.phase, cast(round, actor, event.card, event.dots));
    }
    case 'vote-closed':
      return withRound(meeting, event.deal, event.phase, {
        ...roundOf(meeting, event.deal, event.phase),
        tally: event.tally,
      });
    case 'vote-reopened': {
      const { tally: _, ...open } = roundOf(meeting, event.deal, event.phase);
      return withRound(meeting, event.deal, event.phase, open);
    }
    case 'ready-set':
      return { ...meeting, ready: including(meeting.ready, event.member, event.on) };
    case 'decision-proposed':
      return withSlot(meeting, event.deal, { ...SETTLED, proposed: event.decision });
    case 'decision-declined': {
      const declined = { decision: event.decision, why: event.why, by: actor };
      return withSlot(meeting, event.deal, { ...SETTLED, declined });
    }
    case 'leaders-changed':
      return { ...meeting, leaders: event.leaders };
    case 'pointed-to':
      return { ...meeting, pointer: event.pointer };
    case 'report-frozen': {
      const { version, at } = event;
      return { ...meeting, report: { ...meeting.report, frozen: { version, at } } };
    }
    case 'report-shown': {
      const { lens, deal } = event;
      return { ...meeting, report: { ...meeting.report, shown: { lens, deal } } };
    }
    case 'review-rated': {
      if (actor === undefined) return meeting;
      const worth = { ...meeting.feedback.worth, [actor]: event.worth };
      return { ...meeting, feedback: { ...meeting.feedback, worth } };
    }
    case 'mood-told': {
      if (actor === undefined) return meeting;
      const moods = { ...meeting.feedback.moods, [actor]: event.mood };
      return { ...meeting, feedback: { ...meeting.feedback, moods } };
    }
  }
}

function moved(board: BoardState, meeting: Meeting, event: PhaseChanged, at: string): Meeting {
  const slot = meeting.agenda.slots[event.deal];
  if (!slot) return meeting;
  const { current, lastMove: _, ...rest } = meeting.agenda;
  const left: Agenda =
    current === undefined || current === event.deal
      ? rest
      : { ...rest, slots: { ...rest.slots, ...stoppedSlot(rest, current, at) } };
  const ends = event.phase === 'DONE';
  const now: Slot = {
    seconds: slot.seconds,
    phase: event.phase,
    ...(ends ? {} : { since: at }),
    until: event.until,
    slotUntil: event.slotUntil,
    spent: stopped(slot, at).spent,
    proposed: slot.proposed,
    declined: slot.declined,
  };
  const agenda: Agenda = {
    ...left,
    slots: { ...left.slots, [event.deal]: now },
    ...(ends ? {} : { current: event.deal }),
    ...(event.turn === 'ON' ? { lastMove: moveOf(board, meeting, slot, event, at) } : {}),
  };
  const { pointer: __, ...others } = meeting;
  const there: Meeting = { ...others, stage: 'DEALS', agenda, ready: [] };
  return event.turn === 'ON' && isVote(event.phase) ? beginVote(there, event) : there;
}

/** Whether all will see who voted for what is announced when a vote begins. */
function beginVote(meeting: Meeting, { deal, phase, openVote }: PhaseChanged): Meeting {
  const { open: _, ...round } = roundOf(meeting, deal, phase);
  return withRound(meeting, deal, phase, openVote ? { ...round, open: true } : round);
}

export function isVote(phase: Phase): boolean {
  return phase === 'OBSTACLE_VOTE' || phase === 'IDEA_VOTE';
}

function moveOf(board: BoardState, meeting: Meeting, slot: Slot, event: PhaseChanged, at: string) {
  return {
    deal: event.deal,
    from: slot.phase,
    at,
    until: slot.until,
    revealed: event.revealed,
    keyBefore: board.deals.get(event.deal)?.keyObstacle,
    closedVote: isVote(slot.phase) && roundOf(meeting, event.deal, slot.phase).tally === undefined,
  };
}

function parked(meeting: Meeting, deal: string, reason: string, at: string): Meeting {
  const slot = meeting.agenda.slots[deal];
  if (!slot) return meeting;
  const slots = { ...meeting.agenda.slots, [deal]: { ...stopped(slot, at), parked: reason } };
  const { current, lastMove: _, ...agenda } = meeting.agenda;
  const left = current === deal ? agenda : meeting.agenda;
  return { ...meeting, agenda: { ...left, slots } };
}

function stoppedSlot(agenda: Agenda, deal: string, at: string): Record<string, Slot> {
  const slot = agenda.slots[deal];
  return slot ? { [deal]: stopped(slot, at) } : {};
}

/** The slot after its discussion stopped; the time of the running phase is added. */
function stopped(slot: Slot, at: string): Slot {
  if (slot.since === undefined) return slot;
  const took = Math.max(0, Math.floor((Date.parse(at) - Date.parse(slot.since)) / 1000));
  const { since: _, until: __, slotUntil: ___, ...rest } = slot;
  return { ...rest, spent: { ...slot.spent, [slot.phase]: (slot.spent[slot.phase] ?? 0) + took } };
}

function setAgenda(agenda: Agenda, allotments: Allotment[]): Agenda {
  const slots = { ...agenda.slots };
  for (const { deal, seconds } of allotments) {
    slots[deal] = { ...(slots[deal] ?? { phase: 'RESULT', spent: {} }), seconds };
  }
  return { ...agenda, order: allotments.map(({ deal }) => deal), slots };
}

function cast(round: Round, member: string, card: string, dots: number): Round {
  const { [card]: _, ...others } = round.ballots[member] ?? {};
  const own = dots === 0 ? others : { ...others, [card]: dots };
  return { ...round, ballots: { ...round.ballots, [member]: own } };
}

/** The votes on a deal in that phase, as far as this person may know. */
export function roundOf(meeting: Meeting, deal: string, phase: Phase): Round {
  return meeting.rounds[roundKey(deal, phase)] ?? { ballots: {} };
}

/** Whether this person knows of dots in that vote: their own, or counted ones. */
export function hasDots(meeting: Meeting, deal: string, phase: Phase | undefined): boolean {
  const round = phase && roundOf(meeting, deal, phase);
  return round !== undefined && (round.tally !== undefined || Object.keys(round.ballots).length > 0);
}

/** The card with most dots; none for a tie, and if nobody voted. */
export function winnerOf(tally: Tally): string | undefined {
  const [first, second] = tally.counts;
  return first && first.dots > (second?.dots ?? 0) ? first.card : undefined;
}

/** Dots for this card by person. */
export function ballotsFor(tally: Tally, card: string): Ballot[] {
  return tally.ballots.filter((ballot) => ballot.card === card);
}

/** The deal's phase while it is being discussed. */
export function phaseOf(meeting: Meeting | undefined, deal: string | undefined): Phase | undefined {
  if (!meeting || meeting.stage !== 'DEALS' || deal === undefined) return undefined;
  return meeting.agenda.current === deal ? meeting.agenda.slots[deal]?.phase : undefined;
}

/** Whether this person moderates. */
export function leads(meeting: Meeting | undefined, member: string): boolean {
  if (!meeting) return false;
  const { moderator, coModerators, standIn } = meeting.leaders;
  return member === moderator || member === standIn || coModerators.includes(member);
}

function roundKey(deal: string, phase: Phase): string {
  return `${deal}/${phase}`;
}

function withRound(meeting: Meeting, deal: string, phase: Phase, round: Round): Meeting {
  const { [roundKey(deal, phase)]: _, ...others } = meeting.rounds;
  // a round without votes equals a round that has not started
  const isNew = round.tally === undefined && !round.open && Object.keys(round.ballots).length === 0;
  return { ...meeting, rounds: isNew ? others : { ...others, [roundKey(deal, phase)]: round } };
}

function withSlot(meeting: Meeting, deal: string, change: Partial<Slot>): Meeting {
  const slot = meeting.agenda.slots[deal];
  if (!slot) return meeting;
  const slots = { ...meeting.agenda.slots, [deal]: { ...slot, ...change } };
  return { ...meeting, agenda: { ...meeting.agenda, slots } };
}

function including(all: string[], member: string, on: boolean): string[] {
  const others = all.filter((it) => it !== member);
  return on ? [...others, member].sort() : others;
}
