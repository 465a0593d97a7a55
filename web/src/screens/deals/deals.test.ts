import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { bringing } from '../../app/bringing';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import type { DealDetail, DealItem, DealList, DealStage, DealStep } from '../../protocol/rest.gen';
import { followUp, mona, review, rosa, series, week } from '../../testing/around';
import { showDialogs } from '../../testing/dialogs';
import { FakeRest } from '../../testing/fake-rest';
import { navigation } from '../../app/navigation.svelte';
import Deals from './Deals.svelte';
import DealScreen from './DealScreen.svelte';

let rest: FakeRest;

beforeEach(() => {
  showDialogs();
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa]);
  rest.knows('GET /api/stages', STAGES);
});

const STAGES: DealStage[] = [
  { id: 's1', name: 'Proposal', kind: 'OPEN', required: [] },
  { id: 's2', name: 'Closed Won', kind: 'WON', required: [] },
];

const plant: DealItem = {
  id: 'd1',
  name: 'Food plant',
  account: 'Harvest',
  owner: 'rosa',
  stage: 's1',
  state: 'OPEN',
  amount: 120_000,
  currency: 'EUR',
  closeDate: '2020-03-09',
  category: 'COMMIT',
  nextStep: 'Call finance',
  tags: [],
  version: 3,
  changedAt: '2026-11-18T02:00:00Z',
};
const thread = { deal: 'd1', name: 'Food plant', owner: 'rosa', facts: {} };
const list = (deals: DealItem[], but: Partial<DealList> = {}): DealList => ({
  deals,
  count: deals.length,
  totals: [{ currency: 'EUR', amount: 120_000, deals: 1 }],
  ...but,
});
const OPEN = 'GET /api/deals?sort=amount&state=open';

function knowsDeal(detail: Partial<DealDetail> = {}) {
  rest.knows('GET /api/deals/d1', { deal: plant, said: [], externals: [], editable: true, ...detail });
  rest.knows('GET /api/deals/d1/changes', []);
}

test('open deals are listed by amount, with owner, stage, day of closing, next step and the sum of each currency', async () => {
  const totals = [
    { currency: 'CNY', amount: 3_000_000, deals: 2 },
    { currency: 'EUR', amount: 120_000, deals: 1 },
  ];
  rest.knows(OPEN, list([plant], { count: 3, totals }));
  render(Deals);
  expect(await screen.findByRole('link', { name: 'Food plant' })).toHaveAttribute('href', '/deals/d1');
  expect(screen.getByText('3 open deals')).toBeVisible();
  expect(screen.getByText('¥3,000,000 and €120,000')).toBeVisible();
  expect(await screen.findByText('Harvest · Rosa · Proposal')).toBeVisible();
  expect(screen.getByText('expected to close Mar 9, 2020, overdue')).toBeVisible();
  expect(screen.getByText('Next step: Call finance')).toBeVisible();
});

test('what is chosen is asked for, and the answer to an earlier choice does not replace it', async () => {
  rest.knows(OPEN, list([plant]));
  render(Deals);
  await screen.findByRole('link', { name: 'Food plant' });
  const won = { ...plant, id: 'd2', name: 'Bank', state: 'WON' as const, closedOn: '2026-03-02' };
  rest.knows('GET /api/deals?sort=amount&state=won', list([won]));
  await userEvent.selectOptions(screen.getByLabelText('Show'), 'Won');
  expect(await screen.findByRole('link', { name: 'Bank' })).toBeVisible();
  expect(screen.getByText('closed Mar 2, 2026')).toBeVisible();
  rest.knows('GET /api/deals?owner=rosa&sort=amount', list([plant, won]));
  await userEvent.selectOptions(screen.getByLabelText('Show'), 'All');
  await userEvent.selectOptions(screen.getByLabelText('Owner'), 'My deals');
  expect(await screen.findByText('2 deals')).toBeVisible();
  rest.knows('GET /api/deals?find=harv&owner=rosa&sort=amount', list([], { totals: [] }));
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a deal' }), 'harv');
  expect(await screen.findByText(/No deal fits/)).toBeVisible();
});

test('a long list is continued where it ended', async () => {
  rest.knows(OPEN, list([plant], { count: 2, next: 'a b' }));
  rest.knows(
    'GET /api/deals?sort=amount&state=open&after=a+b',
    list([{ ...plant, id: 'd2', name: 'Bank' }], { count: 2 }),
  );
  render(Deals);
  await userEvent.click(await screen.findByRole('button', { name: 'Show more' }));
  expect(await screen.findByRole('link', { name: 'Bank' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Food plant' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('a team without deals is told where they come from', async () => {
  rest.knows(OPEN, list([], { totals: [] }));
  render(Deals);
  expect(await screen.findByText('No open deals yet')).toBeVisible();
  expect(screen.getByText('Every deal that is added on a board appears here.')).toBeVisible();
});

test('a list that cannot be loaded says so, and can be asked for again', async () => {
  rest.fails(OPEN, 'UNAVAILABLE');
  render(Deals);
  const again = await screen.findByRole('button', { name: 'Try again' });
  rest.knows(OPEN, list([plant]));
  await userEvent.click(again);
  expect(await screen.findByRole('link', { name: 'Food plant' })).toBeVisible();
});

test('each fact of a deal says where it comes from, and one that is missing is named', async () => {
  const { amount: _, ...without } = plant;
  const at = new Date(Date.now() - 3 * 86_400_000).toISOString();
  knowsDeal({
    deal: without,
    said: [
      { field: 'STAGE', at, by: 'rosa', source: 'BOARD', ref: 'b7' },
      { field: 'CLOSE_DATE', at, source: 'IMPORT', ref: 'i1' },
    ],
  });
  rest.knows('GET /api/deals/d1/changes', [
    {
      field: 'AMOUNT',
      old: '1000.00 EUR',
      now: '2500.00 EUR',
      at,
      by: 'rosa',
      source: 'PAGE',
      reason: 'More sites',
    },
    { field: 'OWNER', nowMember: 'rosa', at, by: 'mona', source: 'PAGE' },
    { field: 'CATEGORY', old: 'PIPELINE', now: 'COMMIT', at, by: 'mona', source: 'PAGE' },
  ] satisfies DealStep[]);
  render(DealScreen, { deal: 'd1' });
  const facts = within(await screen.findByRole('region', { name: 'Facts' }));
  expect(await facts.findByText('Proposal')).toBeVisible();
  expect(facts.getByRole('link', { name: 'From a board · Rosa · 3 days ago' })).toHaveAttribute(
    'href',
    '/boards/b7?deal=d1',
  );
  expect(facts.getByText('From a file · 3 days ago')).toBeVisible();
  expect(facts.getAllByText('Missing')).toHaveLength(1);
  expect(await screen.findByText('€1,000 → €2,500')).toBeVisible();
  expect(screen.getByText('because More sites')).toBeVisible();
  expect(screen.getByText('Pipeline → Commit')).toBeVisible();
  // no board has named it
  expect(screen.getByText('This deal has not been in a review yet.')).toBeVisible();
});

test('a deal’s thread shows each week: result, obstacles, decision and outcome', async () => {
  rest.knows('GET /api/deals/d1/reviews', {
    ...thread,
    weeks: [
      week({ board: 'b2', title: 'This week', at: '2026-11-25T02:00:00Z', parked: 'Rosa is ill' }),
      week({
        result: 'Second visit done',
        stuckBecause: 'No budget this year',
        keyObstacle: 'Price high',
        keyRemover: 'MANAGER',
        decision: { t: 'strategy', solutions: ['s1'], why: 'It fits their year' },
        chosen: ['Pay in parts'],
        followUps: [followUp({ outcome: { result: 'NOT_DONE', came: '' }, slips: 1 })],
      }),
    ],
  });
  knowsDeal();
  render(DealScreen, { deal: 'd1' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Food plant' })).toBeVisible();
  const [latest, before] = (await screen.findAllByRole('article')).map((it) => within(it));
  expect(latest?.getByText('Parked: Rosa is ill')).toBeVisible();
  expect(latest?.getByRole('link', { name: 'Open “This week” at this deal' })).toHaveAttribute(
    'href',
    '/boards/b2?deal=d1',
  );
  for (const text of [
    'Second visit done',
    'No budget this year',
    /Price high/,
    'The manager removes it',
    'Pay in parts',
    'because It fits their year',
    'Send the plan',
    'Rosa',
    'postponed once',
    'Not done',
  ])
    expect(before?.getByText(text)).toBeVisible();
});

test('a week without a word says so, and one left undecided says why', async () => {
  rest.knows('GET /api/deals/d1/reviews', {
    ...thread,
    weeks: [
      week({ board: 'b2' }),
      week({ result: 'Waiting', decision: { t: 'no-decision', why: 'Too early' } }),
    ],
  });
  knowsDeal();
  render(DealScreen, { deal: 'd1' });
  expect(await screen.findByText('Nothing was written about it in this review.')).toBeVisible();
  expect(screen.getByText('Left undecided')).toBeVisible();
  expect(screen.getByText('because Too early')).toBeVisible();
});

test('a deal that is not there says so', async () => {
  render(DealScreen, { deal: 'gone' });
  expect(await screen.findByText(/no longer exists, or the link has expired/)).toBeVisible();
});

/** The deal's page with its form open. */
async function editing() {
  knowsDeal();
  rest.knows('GET /api/deals/d1/reviews', { ...thread, weeks: [] });
  render(DealScreen, { deal: 'd1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }));
  return within(await screen.findByRole('dialog'));
}

test('a changed fact is sent with what it was and why, and nothing else', async () => {
  const form = await editing();
  await userEvent.selectOptions(form.getByLabelText('Stage'), 'Closed Won');
  await userEvent.clear(form.getByLabelText('Amount'));
  await userEvent.type(form.getByLabelText('Amount'), '125k');
  await userEvent.type(form.getByLabelText('Why does this change? (optional)'), 'Signed today');
  rest.knows('PATCH /api/deals/d1', { deal: plant, said: [], externals: [], editable: true });
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  expect(rest.bodies('PATCH /api/deals/d1')).toEqual([
    {
      fields: { stage: 's2', amount: 125_000, currency: 'EUR' },
      was: { stage: 's1', amount: 120_000, currency: 'EUR' },
      reason: 'Signed today',
    },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('what somebody else changed meanwhile is shown beside one’s own, and nothing is lost', async () => {
  const form = await editing();
  await userEvent.clear(form.getByLabelText('Next step'));
  await userEvent.type(form.getByLabelText('Next step'), 'Call the lawyer');
  rest.fails('PATCH /api/deals/d1', 'CHANGED');
  rest.knows('GET /api/deals/d1', {
    deal: { ...plant, nextStep: 'Visit them' },
    said: [],
    externals: [],
    editable: true,
  });
  await userEvent.click(form.getByRole('button', { name: 'Save' }));
  expect(await form.findByText('Visit them')).toBeVisible();
  expect(form.getByLabelText('Next step')).toHaveValue('Call the lawyer');
  expect(form.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('what was typed and not saved is there when the form opens again', async () => {
  const form = await editing();
  await userEvent.type(form.getByLabelText('Lead source'), 'Fair');
  await userEvent.click(form.getByRole('button', { name: 'Cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  expect(await screen.findByLabelText('Lead source')).toHaveValue('Fair');
});

test('a new deal is added on the page, owned by the person who adds it', async () => {
  rest.knows(OPEN, list([]));
  rest.knows('POST /api/deals', { deal: { ...plant, id: 'n1' }, said: [], externals: [], editable: true });
  render(Deals);
  await userEvent.click(await screen.findByRole('button', { name: 'New deal' }));
  const form = within(await screen.findByRole('dialog'));
  await userEvent.type(form.getByLabelText('Name'), 'Dairy');
  await userEvent.type(form.getByLabelText('Tags'), 'key, 2027');
  await userEvent.click(form.getByRole('button', { name: 'New deal' }));
  expect(rest.bodies('POST /api/deals')).toEqual([
    { fields: { name: 'Dairy', owner: 'rosa', category: 'PIPELINE', tags: ['key', '2027'] } },
  ]);
  await waitFor(() => expect(navigation.route).toMatchObject({ screen: 'deal', deal: 'n1' }));
});

test('who may not change a deal gets no form', async () => {
  knowsDeal({ editable: false });
  rest.knows('GET /api/deals/d1/reviews', { ...thread, weeks: [] });
  render(DealScreen, { deal: 'd1' });
  expect(await screen.findByText('Call finance')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
});

test('an open deal is brought to the review that is being prepared', async () => {
  knowsDeal();
  rest.knows('GET /api/deals/d1/reviews', { ...thread, weeks: [] });
  const next = review({ board: 'b7' });
  const running = review({ board: 'b8', stage: 'DEALS' });
  rest.knows('GET /api/series', [series({ next }), series({ id: 's9', next: running })]);
  render(DealScreen, { deal: 'd1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Bring to a review' }));
  expect(navigation.route).toMatchObject({ screen: 'board', board: 'b7' });
  expect(bringing.takeDeal('b7')).toBe('d1');
  expect(bringing.takeDeal('b7')).toBeUndefined();
});
