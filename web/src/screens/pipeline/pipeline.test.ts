import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { navigation } from '../../app/navigation.svelte';
import { locale } from '../../messages/locale.svelte';
import type { Me, PipelineStatistics, Spread } from '../../protocol/rest.gen';
import { mona, rosa } from '../../testing/around';
import { FakeRest } from '../../testing/fake-rest';
import Pipeline from './Pipeline.svelte';

const QUARTER = 'from=2026-01-01&to=2026-03-31';
const none = { deals: 0, amounts: [] };
const NO_DAYS: Spread = { n: 0 };

const statistics: PipelineStatistics = {
  from: '2026-01-01',
  to: '2026-03-31',
  cycle: { n: 12, lower: 20, median: 33.5, upper: 50 },
  cycles: [
    { month: '2026-02-01', days: { n: 9, lower: 10, median: 30, upper: 40 } },
    { month: '2026-03-01', days: { n: 1, lower: 70, median: 70, upper: 70 } },
  ],
  sources: [
    {
      source: 'Trade fair',
      created: 40,
      won: 9,
      lost: 20,
      open: 11,
      wonAmounts: [
        { currency: 'CNY', amount: 7000 },
        { currency: 'EUR', amount: 1200.5 },
      ],
      winRate: { closed: 29, share: 9 / 29, low: 0.17, high: 0.49 },
    },
    {
      source: 'Web',
      created: 5,
      won: 1,
      lost: 2,
      open: 2,
      wonAmounts: [],
      winRate: { closed: 3, share: 1 / 3, low: 0.06, high: 0.79 },
    },
    { created: 2, won: 0, lost: 0, open: 2, wonAmounts: [] },
  ],
  stages: [
    { stage: 's1', name: 'Qualification', n: 20, on: 12, lost: 3, there: 4, back: 1 },
    { stage: 's2', name: 'Proposal', n: 4, on: 1, lost: 0, there: 3, back: 0 },
    { stage: 's3', name: 'Negotiation', n: 0, on: 0, lost: 0, there: 0, back: 0 },
  ],
  ages: [
    {
      stage: 's1',
      name: 'Qualification',
      days: { n: 14, lower: 3, median: 9, upper: 30 },
      mostDays: 20,
      over: 5,
    },
    { days: { n: 1, lower: 4, median: 4, upper: 4 }, over: 0 },
  ],
  months: [
    {
      month: '2026-02-01',
      created: { deals: 47, amounts: [{ currency: 'EUR', amount: 90_000 }] },
      won: none,
      lost: none,
    },
    { month: '2026-03-01', created: none, won: { deals: 10, amounts: [] }, lost: { deals: 22, amounts: [] } },
  ],
};

const empty: PipelineStatistics = {
  ...statistics,
  cycle: NO_DAYS,
  cycles: [],
  sources: [],
  stages: [],
  ages: [],
  months: [],
};

let rest: FakeRest;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-03-31T12:00:00Z'), toFake: ['Date'] });
  locale.use('EN');
  am(mona);
  navigation.replace({ screen: 'home' });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa]);
  rest.knows('GET /api/pipeline/segments', {
    sources: ['Trade fair', 'Web'],
    withoutSource: true,
    currencies: ['EUR'],
  });
  rest.knows(`GET /api/pipeline?${QUARTER}`, statistics);
});

afterEach(() => {
  vi.useRealTimers();
});

function am(me: Pick<Me, 'id' | 'name' | 'role'>) {
  signedIn.set({ ...mona, ...me, language: 'EN', team: { id: 't1', name: 'North' } });
}

const opened = () => render(Pipeline, { choice: '?period=quarter' });
const figure = async (name: string) => within(await screen.findByRole('region', { name }));
const drawn = (of: ReturnType<typeof within>) =>
  [...of.getByRole('img').querySelectorAll('text')].map((it) => it.textContent);

/** The cells of a table, row by row. */
async function rows(of: ReturnType<typeof within>): Promise<string[]> {
  await userEvent.click(of.getByText('Show as a table'));
  return within(of.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.querySelectorAll('th, td')].map((it) => it.textContent).join(' | '));
}

test('the period, how much was created and closed, and five figures are shown', async () => {
  opened();
  expect(await screen.findByText('Jan 1, 2026 to Mar 31, 2026')).toBeVisible();
  expect(screen.getByText('47 created, 10 won, 22 lost')).toBeVisible();
  expect(document.querySelectorAll('section svg[role=img]')).toHaveLength(5);
});

test('few deals are said to be too few, in months, sources and stages', async () => {
  opened();
  expect(drawn(await figure('Cycle time'))).toEqual(
    expect.arrayContaining(['33.5 days, 12 deals', '9 deals: too few to tell', '1 deal: too few to tell']),
  );
  expect(drawn(await figure('Sources'))).toEqual(
    expect.arrayContaining(['31% of 29', '3 closed deals: too few to tell', 'No source', 'none closed yet']),
  );
  expect(drawn(await figure('From stage to stage'))).toEqual(
    expect.arrayContaining(['12 of 20 went on', '4 deals: too few to tell']),
  );
  expect(drawn(await figure('From stage to stage'))).not.toContain('Negotiation');
  expect(drawn(await figure('Time in stage'))).toEqual(
    expect.arrayContaining(['9 days, 14 deals · 5 stuck', 'No stage', '1 deal: too few to tell']),
  );
});

test('each figure is also a table, with amounts in each currency', async () => {
  opened();
  expect(await rows(await figure('Sources'))).toEqual([
    'Lead source | Created | Won | Lost | Open | Win rate | 95 % interval | Amount won',
    'Trade fair | 40 | 9 | 20 | 11 | 31% | 17% – 49% | CN¥7,000 and €1,200.50'.replace('CN¥', '¥'),
    'Web | 5 | 1 | 2 | 2 | 33% | 6% – 79% | –',
    'No source | 2 | 0 | 0 | 2 | – | – | –',
  ]);
  expect(await rows(await figure('Cycle time'))).toEqual([
    'Month | Won | Lower quartile | Median | Upper quartile',
    'Whole period | 12 | 20 days | 33.5 days | 50 days',
    'Feb 2026 | 9 | 10 days | 30 days | 40 days',
    'Mar 2026 | 1 | 70 days | 70 days | 70 days',
  ]);
  expect(await rows(await figure('Time in stage'))).toContain(
    'Qualification | 14 | 3 days | 9 days | 30 days | 20 days | 5',
  );
  expect(await rows(await figure('From stage to stage'))).toContain('Negotiation | 0 | 0 | 0 | 0 | 0');
  expect(await rows(await figure('Created and closed'))).toContain('Feb 2026 | 47 | €90,000 | 0 | – | 0 | –');
});

test('a table is saved as CSV of the same deals', async () => {
  opened();
  const link = (await figure('Sources')).getByRole('link', { name: /Save as CSV/ });
  expect(link).toHaveAttribute('href', `/api/pipeline/table.csv?table=sources&language=en&${QUARTER}`);
});

test('what is chosen goes into the address, and a value that is not on the list stays chosen', async () => {
  opened();
  await figure('Sources');
  await userEvent.selectOptions(screen.getByLabelText('Lead source'), 'Trade fair');
  expect(location.search).toBe('?source=Trade+fair&period=quarter');
  await userEvent.selectOptions(screen.getByLabelText('Lead source'), 'No source');
  expect(location.search).toBe('?source=&period=quarter');
  await userEvent.selectOptions(screen.getByLabelText('Owner'), 'Rosa');
  expect(location.search).toBe('?owner=rosa&period=quarter');
  await userEvent.selectOptions(screen.getByLabelText('Period'), 'Own dates');
  expect(location.search).toBe('?period=own&from=2026-01-01&to=2026-03-31');
});

test('the address says what is shown', async () => {
  rest.knows(
    'GET /api/pipeline?from=2026-01-02&to=2026-02-03&source=Old+list&currency=EUR&owner=rosa',
    statistics,
  );
  render(Pipeline, {
    choice: '?period=own&from=2026-01-02&to=2026-02-03&source=Old+list&currency=EUR&owner=rosa',
  });
  expect(await screen.findByText('Jan 1, 2026 to Mar 31, 2026 · Rosa · Old list · EUR')).toBeVisible();
  expect(screen.getByLabelText('Lead source')).toHaveDisplayValue('Old list');
  expect(screen.getByLabelText('First day')).toHaveDisplayValue('Jan 2, 2026');
});

test('reps can choose themselves, managers everybody, others nobody', async () => {
  const owners = () =>
    within(screen.getByLabelText('Owner'))
      .getAllByRole('option')
      .map((it) => it.textContent);
  const manager = opened();
  await waitFor(() => expect(owners()).toEqual(['Whole team', 'My deals', 'Rosa']));
  manager.unmount();
  am(rosa);
  const rep = opened();
  await figure('Sources');
  expect(owners()).toEqual(['Whole team', 'My deals']);
  rep.unmount();
  am({ ...rosa, role: 'EXECUTIVE' });
  opened();
  await figure('Sources');
  expect(screen.queryByLabelText('Owner')).toBeNull();
});

test('a team without deals is told what will be here, and where deals come from', async () => {
  rest.knows(`GET /api/pipeline?${QUARTER}`, empty);
  rest.knows('GET /api/pipeline/segments', { sources: [], withoutSource: false, currencies: [] });
  opened();
  expect(await screen.findByText('No deals in the pipeline yet')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Go to the deals' })).toHaveAttribute('href', '/deals');
});

test('a period without deals says so, and a figure without deals, too', async () => {
  rest.knows(`GET /api/pipeline?${QUARTER}`, empty);
  const { unmount } = opened();
  expect(await screen.findByText('No deal fits. Choose a longer period, or less.')).toBeVisible();
  unmount();
  rest.knows(`GET /api/pipeline?${QUARTER}`, { ...empty, months: statistics.months });
  opened();
  expect(await screen.findByText('No deal was won in the period.')).toBeVisible();
  expect(screen.getByText('No deal is open.')).toBeVisible();
});

test('figures that cannot be loaded say so, and can be asked for again', async () => {
  rest.fails(`GET /api/pipeline?${QUARTER}`, 'UNAVAILABLE');
  opened();
  const again = await screen.findByRole('button', { name: 'Try again' });
  rest.knows(`GET /api/pipeline?${QUARTER}`, statistics);
  await userEvent.click(again);
  expect(await screen.findByRole('region', { name: 'Sources' })).toBeVisible();
});

test('a picture that cannot be made says so', async () => {
  // no canvas in this browser
  opened();
  const sources = await figure('Sources');
  await userEvent.click(sources.getByRole('button', { name: /Save as picture/ }));
  expect(await sources.findByText(/The picture could not be made/)).toBeVisible();
});
