import { cleanup, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '../../../../api';
import { locale } from '../../../../messages/locale.svelte';
import type { SeriesPage } from '../../../../protocol/rest.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';
import { FakeServer } from '../../../../testing/fake-server';
import { showDialogs } from '../../../../testing/dialogs';
import { openBoard } from '../../../../testing/on-board';
import { bring, nominate, prepareReview, showStage } from '../../../../testing/stages';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  showDialogs();
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.now = Date.parse('2026-11-30T10:00:00Z');
  prepareReview(server, { moderator: 'ann' });
  nominate(server, 'd1', 'ann', 1);
  nominate(server, 'd2', 'bob', 2);
  nominate(server, 'd3', 'mia', 3);
  bring(server, 'f1', 'bob', 'Hospital');
  server.happen({
    t: 'agenda-set',
    allotments: ['d1', 'd2', 'd3'].map((deal) => ({ deal, seconds: 540 })),
  });
  server.happen({ t: 'review-started' });
  server.happen({ t: 'decision-made', deal: 'd1', decision: { t: 'strategy', solutions: [], why: 'quick' } });
  server.happen({ t: 'deal-parked', deal: 'd2', reason: 'buyer on leave' });
  server.happen({ t: 'closing-begun' });
  open = await openBoard(server);
  showStage(open);
});

afterEach(() => {
  vi.restoreAllMocks();
  open.close();
});

const part = (name: string) => within(screen.getByRole('region', { name }));

test('everybody says whether it was worth the time, and how they leave; both can be changed', async () => {
  const send = vi.spyOn(open, 'send');
  await userEvent.click(part('Was it worth the time?').getByRole('button', { name: '4' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'rate-review', worth: 4 });
  await userEvent.click(part('How do you feel now?').getByRole('button', { name: '5' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'tell-mood', mood: 5 });
  expect(part('How do you feel now?').getByText(/only when three or more have answered/)).toBeVisible();
});

test('decisions are shown, and follow-ups can still be added', () => {
  expect(part('Deal d1').getByText(/quick/)).toBeVisible();
  expect(part('Deal d1').getByRole('button', { name: 'Add a follow-up' })).toBeVisible();
});

test('deals and follow-ups carried to the next review are listed with the reason', () => {
  const carried = part('Carried over to the next review');
  expect(carried.getByText('parked: buyer on leave')).toBeVisible();
  expect(carried.getByText('not decided yet')).toBeVisible();
  expect(carried.getByText('follow-up of Bob')).toBeVisible();
});

test('closing first names its effects and open items, and asks', async () => {
  const send = vi.spyOn(open, 'send');
  await userEvent.click(screen.getByRole('button', { name: 'Close the review' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('Carried over: 2 deals, 1 open follow-up.')).toBeVisible();
  expect(dialog.getByText(/The board of the next review is prepared, for Wed, Dec 2, /)).toBeVisible();
  const moved = '1 earlier follow-up is not done. It stays open, and its due day becomes Dec 2, 2026:';
  expect(dialog.getByText(moved)).toBeVisible();
  expect(dialog.getByText('Bob, overdue since Nov 25, 2026')).toBeVisible();
  expect(dialog.getByText('1 deal without a decision')).toBeVisible();
  expect(dialog.getByText('no follow-up for Deal d1')).toBeVisible();
  expect(send).not.toHaveBeenCalled();
  await userEvent.click(dialog.getByRole('button', { name: 'Close the review' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'close-review' });
});

test('people who do not moderate cannot close it', async () => {
  server.happen({ t: 'leaders-changed', leaders: { moderator: 'mia', coModerators: [] } });
  expect(await screen.findByText(/The moderator closes the review/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Close the review' })).toBeNull();
});

test('where no review follows, nothing is moved, and that is said', async () => {
  open.close();
  server = new FakeServer();
  server.now = Date.parse('2026-11-30T10:00:00Z');
  prepareReview(server, { moderator: 'ann', once: true });
  nominate(server, 'd1', 'ann', 1);
  server.happen({ t: 'closing-begun' });
  open = await openBoard(server);
  cleanup();
  showStage(open);
  expect(screen.queryByRole('region', { name: 'Carried over to the next review' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Close the review' }));
  expect(within(screen.getByRole('dialog')).getByText(/No review follows/)).toBeVisible();
});

test('when the series was ended, no next board is promised', async () => {
  const { plan } = open.board.meeting ?? {};
  const page = { series: { ended: true }, reviews: [] } as unknown as SeriesPage;
  const asked = vi.spyOn(api, 'series').mockResolvedValue({ ok: true, value: page });
  await userEvent.click(screen.getByRole('button', { name: 'Close the review' }));
  expect(await screen.findByText(/^No review follows/)).toBeVisible();
  expect(screen.queryByText(/board of the next review is prepared/)).toBeNull();
  expect(asked).toHaveBeenCalledWith(plan?.series);
});
