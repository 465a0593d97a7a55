import { fold } from '../board/fold';
import { emptyBoard, type BoardState } from '../board/state';
import type { BoardEvent, CardKind, Meeting, Phase, Plan } from '../protocol/protocol.gen';

/** A review of three people, moderated by Ann, for tests. */
export const PLAN: Plan = {
  series: 'series1',
  startsAt: '2026-11-24T09:00:00Z',
  nextAt: '2026-12-01T09:00:00Z',
  prepareBy: '2026-11-23T17:00:00Z',
  minutes: 60,
  moderator: 'ann',
  attendees: [
    { member: 'ann', bringsDeal: false, votes: true },
    { member: 'bob', bringsDeal: true, votes: true },
    { member: 'eve', bringsDeal: true, votes: true },
  ],
  dots: 3,
  anonymousObstacles: true,
  anonymousIdeas: false,
  monthEnd: false,
};

/** Bob's deal comes before Eve's on the agenda, and one more waits; the discussion has not begun. */
export function begun(plan: Partial<Plan> = {}): BoardEvent[] {
  return [
    { t: 'review-prepared', plan: { ...PLAN, ...plan } },
    { t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'bob', facts: {}, order: 'V1' },
    { t: 'deal-added', deal: 'd2', name: 'Port', owner: 'eve', facts: {}, order: 'V2' },
    { t: 'deal-added', deal: 'd3', name: 'Mill', owner: 'eve', facts: {}, order: 'V3' },
    {
      t: 'agenda-set',
      allotments: [
        { deal: 'd1', seconds: 540 },
        { deal: 'd2', seconds: 120 },
      ],
    },
    { t: 'review-started' },
  ];
}

/** A deal enters a phase that ends a minute after the fake server's time. */
export function turned(phase: Phase, more: Partial<BoardEvent & { t: 'phase-changed' }> = {}): BoardEvent {
  return {
    t: 'phase-changed',
    deal: 'd1',
    phase,
    turn: phase === 'RESULT' ? 'OPENED' : 'ON',
    until: '2026-11-24T09:01:00Z',
    slotUntil: '2026-11-24T09:09:00Z',
    revealed: [],
    ...more,
  };
}

/** A card about Bob's deal, visible to everybody by default. */
export function added(
  card: string,
  text: string,
  more: Partial<BoardEvent & { t: 'card-added' }> = {},
): BoardEvent {
  return {
    t: 'card-added',
    card,
    deal: 'd1',
    text,
    hidden: false,
    silent: false,
    anonymous: false,
    kind: obstacle(card),
    ...more,
  };
}

export function obstacle(order: string, remover: 'UNSORTED' | 'REP' = 'UNSORTED'): CardKind {
  return { t: 'obstacle', type: 'OTHER', remover, order };
}

/** The board after these events. */
export function boardAfter(...events: BoardEvent[]): BoardState & { meeting: Meeting } {
  const board = emptyBoard();
  events.forEach((event, index) =>
    fold(board, { seq: index + 1, at: '2026-11-24T09:00:00Z', actor: 'somebody', event }),
  );
  const { meeting } = board;
  if (!meeting) throw new Error('no review');
  return { ...board, meeting };
}
