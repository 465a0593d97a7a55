import { expect, test } from 'vitest';
import type { Agenda, Deal, Meeting, Plan } from '../protocol/protocol.gen';
import {
  allotments,
  byValue,
  carriedAs,
  minutesOf,
  moved,
  ranked,
  readiness,
  slotsThatFit,
  waiting,
} from './preparing';

function deal(id: string, more: Partial<Deal> & { amount?: number } = {}): Deal {
  const { amount, ...rest } = more;
  return {
    id,
    name: id,
    owner: 'ann',
    facts: amount === undefined ? {} : { amount, currency: 'CNY' },
    order: id,
    removed: false,
    result: { text: '', seq: 0 },
    stuckBecause: { text: '', seq: 0 },
    ...rest,
  };
}

const said = { text: 'said', seq: 1 };
const nothing: Agenda = { order: [], slots: {}, carried: {} };
const plan = (minutes: number, bring: string[] = []): Plan => ({
  series: 's',
  startsAt: '2026-03-04T02:00:00Z',
  nextAt: '2026-03-11T02:00:00Z',
  prepareBy: '2026-03-03T10:00:00Z',
  minutes,
  moderator: 'mia',
  attendees: [
    { member: 'mia', bringsDeal: false, votes: true },
    ...bring.map((member) => ({ member, bringsDeal: true, votes: true })),
  ],
  dots: 2,
  anonymousObstacles: false,
  anonymousIdeas: false,
  monthEnd: false,
});
const meeting = (minutes: number, agenda: Agenda) => ({ plan: plan(minutes), agenda }) as Meeting;
const ids = (deals: { id: string }[]) => deals.map(({ id }) => id);

test('parked deals come first, then the highest amount, then the name', () => {
  const deals = [deal('small', { amount: 90 }), deal('b'), deal('big', { amount: 3_800 }), deal('a')];
  const parked = deal('parked', { amount: 1 });
  const waited = deal('waited', { amount: 100 });
  const agenda = { ...nothing, carried: { parked: 'no time', waited: '' } };
  expect(ids(ranked([...deals, waited, parked], agenda))).toEqual([
    'parked',
    'big',
    'waited',
    'small',
    'a',
    'b',
  ]);
});

test('whether a deal was parked or only waited is told apart', () => {
  const agenda = { ...nothing, carried: { parked: 'no time', waited: '' } };
  expect(['parked', 'waited', 'new'].map((it) => carriedAs(agenda, it))).toEqual([
    'PARKED',
    'WAITED',
    undefined,
  ]);
});

test.each([
  [60, 9, 5],
  [60, 10, 4],
  [15, 9, 0],
  [10, 9, 0],
  [90, 9, 8],
])('in %i minutes, with %i a deal, there is time for %i', (review, slot, fit) => {
  expect(slotsThatFit(review, slot)).toBe(fit);
});

test('as many deals as there is time for are on the agenda by value, the others wait', () => {
  const deals = [1, 2, 3, 4, 5, 6].map((n) => deal(`d${n}`, { amount: n }));
  const agenda = byValue(deals, meeting(60, nothing), 9);
  expect(agenda.map((it) => it.deal)).toEqual(['d6', 'd5', 'd4', 'd3', 'd2']);
  expect(agenda.every((it) => it.seconds === 540)).toBe(true);
  expect(ids(waiting(deals, agenda))).toEqual(['d1']);
  expect(minutesOf(agenda)).toBe(60);
});

test('a review too short for any deal takes the first, and says by how much it is over', () => {
  const agenda = byValue([deal('d1', { amount: 1 }), deal('d2', { amount: 2 })], meeting(15, nothing), 9);
  expect(agenda.map((it) => it.deal)).toEqual(['d2']);
  expect(minutesOf(agenda)).toBe(24);
});

test('a deal that was taken off the board is no longer on the agenda', () => {
  const slot = { seconds: 540, phase: 'RESULT' as const, spent: {} };
  const agenda = { ...nothing, order: ['gone', 'd1'], slots: { gone: slot, d1: slot } };
  expect(allotments(agenda, [deal('d1')])).toEqual([{ deal: 'd1', seconds: 540 }]);
});

test('neighbours change places; at the ends nothing happens', () => {
  const agenda = ['a', 'b', 'c'].map((it) => ({ deal: it, seconds: 60 }));
  const order = (index: number, by: 1 | -1) => moved(agenda, index, by).map((it) => it.deal);
  expect(order(0, 1)).toEqual(['b', 'a', 'c']);
  expect(order(2, -1)).toEqual(['a', 'c', 'b']);
  expect(order(0, -1)).toEqual(['a', 'b', 'c']);
  expect(order(2, 1)).toEqual(['a', 'b', 'c']);
});

test('people with something left to do come first; people without a deal are not asked', () => {
  const deals = [
    deal('d1', { owner: 'all', result: said, stuckBecause: said }),
    deal('d2', { owner: 'half', result: said }),
  ];
  const list = readiness(plan(60, ['all', 'half', 'none']), deals, 'nobody');
  expect(list.map((it) => [it.member, it.ready])).toEqual([
    ['none', false],
    ['half', false],
    ['all', true],
  ]);
  expect(list[1]).toMatchObject({ result: true, stuck: false });
});
