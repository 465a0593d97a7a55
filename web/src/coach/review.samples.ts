import type { Card, Meeting, Slot, Stage } from '../protocol/protocol.gen';

/** A review with three participants, for tests. */
export function aMeeting(more: {
  stage?: Stage;
  current?: string;
  slots?: Record<string, Slot>;
  rounds?: Meeting['rounds'];
  ready?: string[];
  attendees?: string[];
}): Meeting {
  const { stage = 'PREPARING', current, slots = {}, rounds = {}, ready = [] } = more;
  const { attendees = ['ann', 'bob', 'cy'] } = more;
  return {
    plan: {
      series: 's1',
      startsAt: '2026-03-04T10:00:00Z',
      nextAt: '2026-03-11T10:00:00Z',
      prepareBy: '2026-03-03T10:00:00Z',
      minutes: 60,
      moderator: 'ann',
      attendees: attendees.map((member) => ({ member, bringsDeal: true, votes: true })),
      dots: 2,
      anonymousObstacles: false,
      anonymousIdeas: false,
      monthEnd: false,
    },
    stage,
    goal: { text: 'Forward', seq: 1 },
    agreed: [],
    leaders: { moderator: 'ann', coModerators: [] },
    agenda: { order: Object.keys(slots), slots, carried: {}, ...(current === undefined ? {} : { current }) },
    rounds,
    ready,
    feedback: { worth: {}, moods: {} },
    report: {},
  };
}

/** An obstacle of the deal d1, for tests. */
export function aCard(more: Partial<Card>): Card {
  return {
    id: 'o1',
    seq: 1,
    deal: 'd1',
    author: 'ann',
    at: '2026-03-04T10:00:00Z',
    text: { text: 'Price', seq: 1 },
    hidden: false,
    silent: false,
    anonymous: false,
    held: false,
    withdrawn: false,
    kind: { t: 'obstacle', type: 'OTHER', remover: 'EXECUTIVE', order: 'V00000' },
    reactions: {},
    ...more,
  };
}
