import { expect, test } from 'vitest';
import type { Lens } from '../../../protocol/protocol.gen';
import type { DealReport, DealStage, ReportedDeal } from '../../../protocol/rest.gen';
import { columnsOf, inOrder, partOf, sumsOf, weightedOf } from './lenses';
import { aReported, aStage } from './report.samples';

const STAGES: DealStage[] = [
  aStage('needs', 20),
  aStage('value', 50),
  aStage('proposal', 75),
  aStage('negotiation', 90),
];

/** The deals of the scripted week in the domain dossier, section H. */
const WEEK: ReportedDeal[] = [
  aReported('D1', { stage: 'proposal', amount: 1_200_000, currency: 'CNY', closeDate: '2026-03-31' }),
  aReported('D2', { stage: 'negotiation', amount: 2_600_000, currency: 'CNY', closeDate: '2026-02-27' }),
  aReported('D3', { stage: 'needs', amount: 450_000, currency: 'CNY', closeDate: '2026-05-29' }),
  aReported('D4', { stage: 'value', amount: 3_800_000, currency: 'CNY', closeDate: '2026-04-15' }),
  aReported('D5', { stage: 'proposal', amount: 1_750_000, currency: 'CNY', closeDate: '2026-03-20' }),
];

const TODAY = '2026-03-04';
const report = (deals: ReportedDeal[]): DealReport => ({
  at: `${TODAY}T02:00:00Z`,
  stages: STAGES,
  deals,
  leftOut: 0,
});
const names = (deals: readonly ReportedDeal[]) => deals.map(({ deal }) => deal.name).join(' ');

test.each<[Lens, string]>([
  ['VALUE', 'D4 D2 D5 D1 D3'],
  ['CLOSE_DATE', 'D2 D5 D1 D4 D3'],
  ['STAGE', 'D3 D4 D5 D1 D2'],
])('the lens %s shows the scripted week in the order %s', (lens, order) => {
  expect(names(inOrder(report(WEEK), lens, TODAY))).toBe(order);
});

test('the sums of the scripted week are those of the dossier', () => {
  expect(sumsOf(WEEK, STAGES)).toEqual([
    { currency: 'CNY', amount: 9_800_000, weighted: 6_542_500, deals: 5 },
  ]);
});

test('amounts in different currencies are neither added nor compared', () => {
  const deals = [
    aReported('A', { amount: 900, currency: 'USD' }),
    aReported('B', { amount: 100, currency: 'CNY' }),
    aReported('C', { amount: 200, currency: 'CNY' }),
    aReported('D', {}),
  ];
  expect(sumsOf(deals, STAGES).map(({ currency, amount }) => `${amount} ${currency}`)).toEqual([
    '300 CNY',
    '900 USD',
  ]);
  expect(names(inOrder(report(deals), 'VALUE', TODAY))).toBe('C B A D');
});

test.each([
  [undefined, 'NO_DATE'],
  ['2026-03-03', 'OVERDUE'],
  ['2026-03-04', 'THIS_WEEK'],
  // Sunday
  ['2026-03-08', 'THIS_WEEK'],
  ['2026-03-09', 'THIS_MONTH'],
  ['2026-03-31', 'THIS_MONTH'],
  ['2026-04-01', 'LATER'],
] as const)('a deal that closes on %s is %s on Wednesday, 4 March', (day, part) => {
  expect(partOf(day, TODAY)).toBe(part);
});

test('at the end of a year the week goes on into the next month', () => {
  expect(partOf('2027-01-03', '2026-12-30')).toBe('THIS_WEEK');
  expect(partOf('2027-01-04', '2026-12-30')).toBe('LATER');
});

test('a stage without deals keeps its column, deals without a stage have one at the end', () => {
  const columns = columnsOf([aReported('A', {}), ...WEEK.slice(0, 1)], STAGES, 'STAGE', TODAY);
  expect(columns.map(({ key, deals }) => `${key} ${deals.length}`)).toEqual([
    'needs 0',
    'value 0',
    'proposal 1',
    'negotiation 0',
    'none 1',
  ]);
});

test('owners are told apart by who they are, not by their name', () => {
  const deals = [
    aReported('A', {}),
    aReported('B', { owner: 'ann' }),
    aReported('C', { ownerName: 'Ann' }),
    aReported('D', { owner: 'ann', amount: 5, currency: 'EUR' }),
  ];
  const columns = columnsOf(deals, STAGES, 'OWNER', TODAY);
  expect(columns.map((it) => names(it.deals))).toEqual(['D B', 'C', 'A']);
});

test('a probability of the deal itself counts more than that of its stage', () => {
  const deal = { stage: 'needs', amount: 100, currency: 'EUR' };
  expect(weightedOf(aReported('A', deal), STAGES)).toBe(20);
  expect(weightedOf(aReported('A', { ...deal, probability: 0 }), STAGES)).toBe(0);
  expect(weightedOf(aReported('A', { ...deal, stage: 'gone' }), STAGES)).toBeUndefined();
});

test.each([
  [0, 0],
  [0.5, 0],
  [1, 1],
  [999.99, 100],
  [1_000, 1_000],
  [1_000_000, 1_000_000],
  [9_999_999, 1_000_000],
])('an amount of %d is in the column from %d on', (amount, from) => {
  const [column] = columnsOf([aReported('A', { amount, currency: 'EUR' })], STAGES, 'VALUE', TODAY);
  expect(column?.common).toEqual({ t: 'value', from, currency: 'EUR' });
});
