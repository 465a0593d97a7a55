import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { locale } from '../../messages/locale.svelte';
import { followUp, mona, rosa, week } from '../../testing/around';
import { FakeRest } from '../../testing/fake-rest';
import Deals from './Deals.svelte';
import DealScreen from './DealScreen.svelte';

let rest: FakeRest;

beforeEach(() => {
  localStorage.clear();
  locale.use('EN');
  signedIn.set({ ...rosa, language: 'EN', team: { id: 't1', name: 'North' } });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa]);
});

const plant = {
  deal: 'd1',
  name: 'Food plant',
  owner: 'rosa',
  facts: { customer: 'Harvest', amount: 120_000, currency: 'EUR' },
  lastBoard: 'b1',
  lastAt: '2026-11-18T02:00:00Z',
};

test('a list that is behind the boards says so, until it is not any more', async () => {
  const late = () => Response.json([plant], { headers: { 'unblock-behind': '12' } });
  rest.knows('GET /api/discussed-deals', late);
  render(Deals);
  expect(await screen.findByText(/^This is 12 s behind/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Food plant' })).toBeVisible();
  rest.knows('GET /api/discussed-deals', [plant]);
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(screen.queryByText(/behind/)).toBeNull());
  locale.use('ZH');
  rest.knows('GET /api/discussed-deals', late);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(await screen.findByText(/^此处内容落后 12 秒/)).toBeVisible();
});

test('all deals are listed and can be found by name, customer and owner', async () => {
  rest.knows('GET /api/discussed-deals', [
    plant,
    { ...plant, deal: 'd2', name: 'Bank', owner: 'mona', facts: {} },
  ]);
  render(Deals);
  expect(await screen.findByRole('link', { name: 'Bank' })).toHaveAttribute('href', '/deals/d2');
  expect(screen.getByText(/Rosa · Harvest · €120,000/)).toBeVisible();
  await userEvent.type(screen.getByRole('searchbox', { name: 'Find a deal' }), 'harv');
  expect(screen.queryByRole('link', { name: 'Bank' })).toBeNull();
  await userEvent.clear(screen.getByRole('searchbox'));
  await userEvent.type(screen.getByRole('searchbox'), 'mona');
  expect(screen.getByRole('link', { name: 'Bank' })).toBeVisible();
  await userEvent.type(screen.getByRole('searchbox'), 'x');
  expect(screen.getByText(/No deal has this/)).toBeVisible();
});

test('a team without deals is told where they come from', async () => {
  rest.knows('GET /api/discussed-deals', []);
  render(Deals);
  expect(await screen.findByText(/discusses in a review appears here/)).toBeVisible();
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('a deal’s thread shows each week: result, obstacles, decision and outcome', async () => {
  rest.knows('GET /api/deals/d1/reviews', {
    ...plant,
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
  render(DealScreen, { deal: 'd1' });
  expect(await screen.findByRole('heading', { level: 1, name: 'Food plant' })).toBeVisible();
  const [latest, before] = screen.getAllByRole('article').map((it) => within(it));
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
    ...plant,
    weeks: [
      week({ board: 'b2' }),
      week({ result: 'Waiting', decision: { t: 'no-decision', why: 'Too early' } }),
    ],
  });
  render(DealScreen, { deal: 'd1' });
  expect(await screen.findByText('Nothing was written about it in this review.')).toBeVisible();
  expect(screen.getByText('Left undecided')).toBeVisible();
  expect(screen.getByText('because Too early')).toBeVisible();
});

test('a deal that is not there says so', async () => {
  render(DealScreen, { deal: 'gone' });
  expect(await screen.findByText(/no longer exists, or the link has expired/)).toBeVisible();
});
