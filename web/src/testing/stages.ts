import { SeriesPlace } from '../screens/board/stages/place.svelte';
import type { OpenBoard } from '../stores/open.svelte';
import { show } from './on-board';
import OnStage from './OnStage.svelte';
import type { Person, Plan } from '../protocol/protocol.gen';
import type { FakeServer } from './fake-server';

/** A review that mia moderates, and to which ann and bob each bring a deal. */
export const PLAN: Plan = {
  series: 's1',
  startsAt: '2026-11-25T09:00:00Z',
  nextAt: '2026-12-02T09:00:00Z',
  prepareBy: '2026-11-24T18:00:00Z',
  minutes: 60,
  moderator: 'mia',
  attendees: [
    { member: 'mia', bringsDeal: false, votes: true },
    { member: 'ann', bringsDeal: true, votes: true },
    { member: 'bob', bringsDeal: true, votes: true },
  ],
  dots: 2,
  anonymousObstacles: false,
  anonymousIdeas: false,
  monthEnd: false,
};

export function person(id: string, name: string): Person {
  return { id, name, role: 'REP', seniority: 'REGULAR', guest: false, left: false };
}

/** Prepares a review on the board, with named people. */
export function prepareReview(server: FakeServer, change: Partial<Plan> = {}): void {
  server.people = [person('mia', 'Mia'), person('ann', 'Ann'), person('bob', 'Bob')];
  server.happen({ t: 'review-prepared', plan: { ...PLAN, ...change } });
}

/** A member nominates a deal. */
export function nominate(server: FakeServer, deal: string, owner: string, amount: number): void {
  const facts = { amount, currency: 'CNY' };
  server.happen({ t: 'deal-added', deal, name: `Deal ${deal}`, owner, facts, order: `V0000${deal}` });
}

/** A follow-up is carried over from the previous review. */
export function bring(server: FakeServer, card: string, assignee: string, dealName: string, slips = 0): void {
  const origin = { board: 'b0', card: `${card}-0`, dealName, agreedAt: '2026-11-18T09:00:00Z', slips };
  server.happen({
    t: 'card-added',
    card,
    text: `Promise ${card}`,
    hidden: false,
    silent: false,
    anonymous: false,
    kind: { t: 'follow-up', assignee, due: '2026-11-25', origin },
  });
}

/** Renders the review's current stage, and follows it. */
export function showStage(open: OpenBoard, place = new SeriesPlace(open.id), onadd?: () => void) {
  return show(open, OnStage, { open, place, ...(onadd ? { onadd } : {}) });
}
