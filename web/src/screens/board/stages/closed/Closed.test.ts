import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '../../../../api';
import { locale } from '../../../../messages/locale.svelte';
import type { OpenBoard } from '../../../../stores/open.svelte';
import { FakeServer } from '../../../../testing/fake-server';
import { openBoard } from '../../../../testing/on-board';
import { added } from '../../../../testing/review';
import { nominate, prepareReview, showStage } from '../../../../testing/stages';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  prepareReview(server);
  server.happen({ t: 'review-started' }, { t: 'closing-begun' });
  open = await openBoard(server);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  open.close();
});

function answers(...nexts: (string | undefined)[]) {
  let times = 0;
  return vi.spyOn(api, 'reviewPlace').mockImplementation(() => {
    const next = nexts[Math.min(times++, nexts.length - 1)];
    const value = { series: 's1', name: 'Weekly', previous: 'b0', ...(next ? { next } : {}) };
    return Promise.resolve({ ok: true, value });
  });
}

const close = (moods: number[]) =>
  server.happen({ t: 'review-closed', sum: { worth: [0, 0, 1, 1, 0], moods } });

test('the next board is linked to as soon as it is there', async () => {
  const asked = answers(undefined, undefined, 'b2');
  showStage(open);
  vi.useFakeTimers();
  close([0, 0, 1, 1, 1]);
  await vi.advanceTimersByTimeAsync(10);
  expect(screen.getByText('The next board is being prepared…')).toBeVisible();
  await vi.advanceTimersByTimeAsync(2_100);
  expect(screen.getByRole('link', { name: 'Next review' })).toHaveAttribute('href', '/boards/b2');
  expect(screen.getByRole('link', { name: 'Previous review' })).toHaveAttribute('href', '/boards/b0');
  expect(screen.getByRole('link', { name: 'Summary' })).toHaveAttribute('href', '/boards/board1/summary');
  const times = asked.mock.calls.length;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(asked).toHaveBeenCalledTimes(times);
});

test('where no next board comes, waiting ends', async () => {
  answers(undefined);
  showStage(open);
  vi.useFakeTimers();
  close([0, 0, 1, 1, 1]);
  await vi.advanceTimersByTimeAsync(17_000);
  expect(screen.queryByText('The next board is being prepared…')).toBeNull();
});

test('an old review does not wait for the next board', async () => {
  const asked = answers(undefined);
  close([0, 0, 0, 0, 0]);
  await waitFor(() => expect(open.board.meeting?.stage).toBe('CLOSED'));
  showStage(open);
  expect(asked).not.toHaveBeenCalled();
  expect(open.mayWrite).toBe(false);
});

test('moods are shown from three answers on; worth always', async () => {
  answers('b2');
  showStage(open);
  close([0, 0, 1, 1, 0]);
  expect(await screen.findByText('Fewer than three have answered: not shown.')).toBeVisible();
  expect(screen.getByRole('listitem', { name: '4: 1' })).toBeVisible();
});

test('without any answer there is no rating', async () => {
  answers('b2');
  showStage(open);
  server.happen({ t: 'review-closed', sum: { worth: [0, 0, 0, 0, 0], moods: [0, 0, 0, 0, 0] } });
  expect(await screen.findByText('This review has ended')).toBeVisible();
  expect(screen.queryByText('Worth the time')).toBeNull();
});

test('each deal is folded to its result, decision and follow-ups, and a click or a find unfolds it', async () => {
  answers('b2');
  nominate(server, 'd1', 'ann', 1);
  server.happen(
    { t: 'agenda-set', allotments: [{ deal: 'd1', seconds: 540 }] },
    { t: 'result-reported', deal: 'd1', text: 'Quote sent' },
    added('o1', 'No budget'),
    added('s1', 'Pay in parts', { deal: undefined, kind: { t: 'solution', obstacle: 'o1', order: 'V' } }),
    { t: 'decision-made', deal: 'd1', decision: { t: 'no-decision', why: 'Wait for the quarter' } },
  );
  close([0, 0, 1, 1, 1]);
  showStage(open);
  await screen.findByText('This review has ended');
  const deal = screen.getByRole('region', { name: 'Deal d1' });
  for (const text of [/Quote sent/, /Wait for the quarter/])
    expect(within(deal).getByText(text)).toBeVisible();
  expect(within(deal).getByText('No budget')).not.toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Obstacles and solutions of Deal d1' }));
  expect(screen.queryByRole('region', { name: 'Deal d1' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'All decisions' }));
  screen.getByText('No budget').dispatchEvent(new Event('beforematch'));
  expect(await screen.findByRole('button', { name: 'All decisions' })).toBeVisible();
});
