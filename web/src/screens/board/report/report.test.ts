import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '../../../api';
import { signedIn } from '../../../app/me.svelte';
import { locale } from '../../../messages/locale.svelte';
import type { DealReport, Me, ReportedDeal } from '../../../protocol/rest.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { showDialogs } from '../../../testing/dialogs';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard } from '../../../testing/on-board';
import { nominate, prepareReview, showStage } from '../../../testing/stages';
import { aReported, aStage } from './report.samples';

const VERSION = '5e'.repeat(32);
const STAGES = [aStage('proposal', 75), aStage('negotiation', 90)];
const DEALS: ReportedDeal[] = [
  aReported('Retail', { stage: 'proposal', amount: 3_800_000, currency: 'CNY', closeDate: '2026-12-15' }, [
    { field: 'CLOSE_DATE', was: '2026-11-30' },
    { field: 'STAGE', was: 'negotiation' },
  ]),
  aReported('Hospital', {
    stage: 'negotiation',
    amount: 2_600_000,
    currency: 'CNY',
    closeDate: '2026-11-20',
    owner: 'bob',
    account: 'City group',
  }),
  aReported('Plant', { stage: 'proposal', ownerName: 'Someone else' }, [{ field: 'NAME' }]),
  aReported('Tram', { state: 'WON', stage: 'won', amount: 5, currency: 'CNY' }),
];

let server: FakeServer;
let open: OpenBoard;

beforeEach(() => {
  showDialogs();
  Element.prototype.scrollIntoView = () => undefined;
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.now = Date.parse('2026-11-25T09:00:00Z');
});

afterEach(() => {
  vi.restoreAllMocks();
  signedIn.me = undefined;
  open.close();
});

function reportOf(deals: ReportedDeal[]): DealReport {
  const [at, since] = ['2026-11-25T09:00:00Z', '2026-11-18T09:00:00Z'];
  return { at, since, stages: STAGES, deals, leftOut: 0 };
}

function reports(deals = DEALS) {
  const report = reportOf(deals);
  return vi
    .spyOn(api, 'reviewReport')
    .mockImplementation((_, version) =>
      Promise.resolve({ ok: true, value: { report, ...(version === undefined ? {} : { version }) } }),
    );
}

async function prepared(moderator = 'ann') {
  prepareReview(server, { moderator });
  nominate(server, 'd1', 'bob', 1);
  server.happen({ t: 'agenda-set', allotments: [{ deal: 'd1', seconds: 540 }] });
  open = await openBoard(server);
  showStage(open);
}

async function begun(moderator = 'ann') {
  await prepared(moderator);
  server.happen({ t: 'review-started' });
  server.happen({ t: 'report-frozen', version: VERSION, at: '2026-11-25T09:00:00Z' });
  if (signedIn.me === undefined) await screen.findByText(/version 5e5e5e5e$/);
}

const look = () => userEvent.click(screen.getByRole('button', { name: 'Look at all deals' }));
const columns = () =>
  screen.getAllByRole('region', { name: /: \d+ deals?$/ }).map((it) => it.getAttribute('aria-label'));

test('before the review the figures are those of the moment; frozen ones are read by their version', async () => {
  const asked = reports();
  await prepared();
  await look();
  expect(asked).toHaveBeenLastCalledWith(open.id, undefined);
  expect(screen.getByText(/Figures of this moment/)).toBeVisible();
  server.happen({ t: 'review-started' });
  server.happen({ t: 'report-frozen', version: VERSION, at: '2026-11-25T09:00:00Z' });
  expect(await screen.findByText(/version 5e5e5e5e$/)).toBeVisible();
  // it stays unfolded
  expect(await screen.findByText('3 open deals')).toBeVisible();
  await waitFor(() => expect(asked).toHaveBeenLastCalledWith(open.id, VERSION));
});

test('sums are of open deals; what has changed is said before and after, closed deals stand apart', async () => {
  reports();
  await begun();
  await look();
  expect(await screen.findByText('3 open deals')).toBeVisible();
  expect(screen.getAllByText('¥6,400,000 (¥5,190,000 weighted)')[0]).toBeVisible();
  expect(screen.getByText('Stage: negotiation → proposal')).toBeVisible();
  expect(screen.getByText('Expected close: Nov 30, 2026 → Dec 15, 2026')).toBeVisible();
  const closed = within(screen.getByRole('region', { name: 'Closed since the last review' }));
  expect(closed.getByText('Tram')).toBeVisible();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Only changed deals' }));
  expect(screen.getByText('2 open deals')).toBeVisible();
});

test('a moderator’s lens takes everybody along, in the order of the lens', async () => {
  reports();
  await begun();
  await look();
  expect(await screen.findByText('Retail')).toBeVisible();
  expect(columns()).toEqual(['¥1,000,000 and more: 2 deals', 'No amount: 1 deal']);
  const send = vi.spyOn(open, 'send');
  await userEvent.click(screen.getByRole('button', { name: 'By close date' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'show-report', lens: 'CLOSE_DATE' });
  server.happen({ t: 'report-shown', lens: 'CLOSE_DATE' });
  await waitFor(() =>
    expect(columns()).toEqual(['Overdue: 1 deal', 'Later: 1 deal', 'No close date: 1 deal']),
  );
});

test('who does not moderate looks their own way until the moderator shows something', async () => {
  reports();
  await begun('bob');
  await look();
  await screen.findByText('Retail');
  const send = vi.spyOn(open, 'send');
  await userEvent.click(screen.getByRole('button', { name: 'By owner' }));
  expect(columns()).toEqual(['Bob: 1 deal', 'Someone else: 1 deal', 'No owner: 1 deal']);
  expect(send).not.toHaveBeenCalled();
  server.happen({ t: 'report-shown', lens: 'STAGE', deal: 'Hospital0000' });
  await waitFor(() => expect(columns()).toEqual(['proposal: 2 deals', 'negotiation: 1 deal']));
  const shown = within(screen.getByRole('region', { name: 'The moderator shows this deal' }));
  expect(shown.getByText('Hospital')).toBeVisible();
  expect(screen.queryByRole('button', { name: /on the agenda$/ })).toBeNull();
});

test('the report unfolds for everybody when the moderator shows it', async () => {
  reports();
  await begun('bob');
  expect(screen.queryByText('3 open deals')).toBeNull();
  server.happen({ t: 'report-shown', lens: 'VALUE' });
  expect(await screen.findByText('3 open deals')).toBeVisible();
});

test('one click puts a deal on the agenda, with its figures and its owner', async () => {
  reports();
  await begun();
  await look();
  const send = vi.spyOn(open, 'send');
  await userEvent.click(await screen.findByRole('button', { name: 'Put Hospital on the agenda' }));
  expect(send.mock.calls.map(([command]) => command)).toEqual([
    {
      t: 'add-deal',
      deal: 'Hospital0000',
      name: 'Hospital',
      owner: 'bob',
      facts: {
        customer: 'City group',
        stage: 'negotiation',
        amount: 2_600_000,
        currency: 'CNY',
        closeDate: '2026-11-20',
      },
    },
    {
      t: 'set-agenda',
      allotments: [
        { deal: 'd1', seconds: 540 },
        { deal: 'Hospital0000', seconds: 540 },
      ],
    },
  ]);
  nominate(server, 'Hospital0000', 'bob', 1);
  const allotments = ['d1', 'Hospital0000'].map((deal) => ({ deal, seconds: 540 }));
  server.happen({ t: 'agenda-set', allotments });
  expect(await screen.findByText('On the agenda')).toBeVisible();
});

test('the first deals of the order come on the agenda together, as many as there is time for', async () => {
  reports();
  await begun();
  await look();
  const send = vi.spyOn(open, 'send');
  await userEvent.click(await screen.findByRole('button', { name: 'Put the first 3 on the agenda' }));
  const last = send.mock.lastCall?.[0];
  expect(last?.t === 'set-agenda' && last.allotments.map(({ deal }) => deal)).toEqual([
    'd1',
    'Retail000000',
    'Hospital0000',
    'Plant0000000',
  ]);
});

test('a table is sorted by each of its columns; what is unknown is last', async () => {
  reports();
  await begun();
  await look();
  await userEvent.click(await screen.findByRole('button', { name: 'Table' }));
  const rows = () => screen.getAllByRole('rowheader').map((it) => it.querySelector('b')?.textContent);
  expect(rows()).toEqual(['Retail', 'Hospital', 'Plant']);
  await userEvent.click(screen.getByRole('button', { name: 'Close date' }));
  expect(rows()).toEqual(['Hospital', 'Retail', 'Plant']);
  expect(screen.getByRole('columnheader', { name: 'Close date' })).toHaveAttribute('aria-sort', 'ascending');
  await userEvent.click(screen.getByRole('button', { name: 'Close date' }));
  expect(rows()).toEqual(['Retail', 'Hospital', 'Plant']);
});

test('deals are found by name, customer and owner, in any width of letters', async () => {
  reports();
  await begun();
  await look();
  const find = await screen.findByRole('searchbox', { name: 'Find a deal' });
  await userEvent.type(find, 'ｃｉｔｙ bob');
  expect(screen.getByText('1 open deal')).toBeVisible();
  await userEvent.type(find, ' nobody');
  expect(screen.getByText('No deal fits.')).toBeVisible();
});

test('each figure of a deal says where it comes from', async () => {
  vi.spyOn(api, 'members').mockResolvedValue({ ok: true, value: [] });
  const [first] = DEALS;
  if (!first) throw new Error('no deal');
  reports();
  const said = [{ field: 'AMOUNT', at: '2026-11-23T09:00:00Z', source: 'IMPORT', ref: 'file1' }] as const;
  const asked = vi.spyOn(api, 'reportedDeal').mockResolvedValue({
    ok: true,
    value: { version: VERSION, report: reportOf([{ ...first, said: [...said] }]) },
  });
  await begun();
  await look();
  await userEvent.click(await screen.findByRole('button', { name: 'Figures and sources of Retail' }));
  expect(asked).toHaveBeenLastCalledWith(open.id, VERSION, 'Retail000000');
  const dialog = within(screen.getByRole('dialog', { name: 'Retail' }));
  expect(await dialog.findByText('¥3,800,000')).toBeVisible();
  expect(dialog.getByText(/From a file/)).toBeVisible();
  expect(dialog.getByText('Stage: negotiation → proposal')).toBeVisible();
});

test('a moderator renews the figures; a refusal is said', async () => {
  reports();
  await begun();
  const renew = vi
    .spyOn(api, 'renewReport')
    .mockResolvedValue({ ok: false, problem: { code: 'BOARD_ARCHIVED' } });
  await userEvent.click(screen.getByRole('button', { name: 'Renew the figures' }));
  expect(renew).toHaveBeenCalledWith(open.id);
  expect(await screen.findByRole('alert')).toBeVisible();
});

test('guests have no report', async () => {
  const asked = reports();
  signedIn.me = { guestOf: 'b1' } as Me;
  await begun('bob');
  server.happen({ t: 'report-shown', lens: 'VALUE' });
  expect(screen.queryByRole('region', { name: 'Deal report' })).toBeNull();
  expect(asked).not.toHaveBeenCalled();
});
