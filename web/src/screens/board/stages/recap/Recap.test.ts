import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../../../messages/locale.svelte';
import type { OpenBoard } from '../../../../stores/open.svelte';
import { FakeServer } from '../../../../testing/fake-server';
import { openBoard, show } from '../../../../testing/on-board';
import { bring, nominate, prepareReview, showStage } from '../../../../testing/stages';
import RecapAside from './RecapAside.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.role = 'REP';
});

afterEach(() => {
  vi.restoreAllMocks();
  open.close();
});

async function begin(moderator = 'mia') {
  prepareReview(server, { moderator });
  nominate(server, 'd1', 'ann', 1);
  bring(server, 'f1', 'bob', 'Hospital');
  bring(server, 'f2', 'ann', 'Bank', 2);
  server.happen({ t: 'agenda-set', allotments: [{ deal: 'd1', seconds: 540 }] });
  server.happen({ t: 'review-started' });
  open = await openBoard(server);
}

const card = (id: string) =>
  within(document.querySelector<HTMLElement>(`[data-card=${id}]`) ?? document.createElement('div'));

test('one’s own promises come first; how often they were carried is said', async () => {
  await begin();
  showStage(open);
  const headings = screen.getAllByRole('heading', { level: 2 }).map((it) => it.textContent);
  expect(headings.slice(0, 2)).toEqual(['Bank', 'Hospital']);
  expect(card('f2').getByText(/carried over 2 times/)).toBeVisible();
  expect(screen.getByText('0 of 2 done')).toBeVisible();
});

test('the assignee records the outcome; others only read it', async () => {
  await begin();
  showStage(open);
  const send = vi.spyOn(open, 'send');
  expect(card('f1').queryByRole('button', { name: 'Done' })).toBeNull();
  expect(card('f1').getByText('Still open')).toBeVisible();
  await userEvent.click(card('f2').getByRole('button', { name: 'Done' }));
  expect(send).toHaveBeenLastCalledWith({
    t: 'record-outcome',
    card: 'f2',
    outcome: { result: 'DONE', came: '' },
    was: { outcome: undefined },
  });
});

test('the text of an outcome is kept as a draft, and sent with the chosen result', async () => {
  await begin();
  server.happen({ t: 'outcome-recorded', card: 'f2', outcome: { result: 'NOT_DONE', came: '' } });
  showStage(open);
  const send = vi.spyOn(open, 'send');
  await userEvent.click(await card('f2').findByRole('button', { name: /^What happened/ }));
  await userEvent.keyboard('buyer was ill{Escape}');
  expect(open.drafts.get('card/f2/came')).toBe('buyer was ill');
  await userEvent.click(card('f2').getByRole('button', { name: /^What happened/ }));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(send).toHaveBeenLastCalledWith({
    t: 'record-outcome',
    card: 'f2',
    outcome: { result: 'NOT_DONE', came: 'buyer was ill' },
    was: { outcome: { result: 'NOT_DONE', came: '' } },
  });
  await userEvent.click(card('f2').getByRole('button', { name: 'Partly done' }));
  await userEvent.click(card('f2').getByRole('button', { name: 'Moved back' }));
  expect(send).toHaveBeenLastCalledWith({
    t: 'record-outcome',
    card: 'f2',
    outcome: { result: 'PARTLY', came: 'buyer was ill', effect: 'SET_BACK' },
    was: { outcome: { result: 'PARTLY', came: 'buyer was ill' } },
  });
  expect(card('f2').getByRole('button', { name: 'Set a new date' })).toBeVisible();
});

test('the rate of kept follow-ups is counted anew with each answer', async () => {
  await begin();
  showStage(open);
  server.happen({ t: 'outcome-recorded', card: 'f1', outcome: { result: 'DONE', came: '' } });
  expect(await screen.findByText('1 of 2 done')).toBeVisible();
});

test('the moderator goes on to the first deal', async () => {
  await begin('ann');
  showStage(open);
  const send = vi.spyOn(open, 'send');
  await userEvent.click(screen.getByRole('button', { name: 'To the first deal' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'open-slot', deal: 'd1' });
});

test('the first review has nothing to look back at, and says so in one line', async () => {
  prepareReview(server, { moderator: 'ann' });
  nominate(server, 'd1', 'ann', 1);
  server.happen({ t: 'agenda-set', allotments: [{ deal: 'd1', seconds: 540 }] });
  server.happen({ t: 'review-started' });
  open = await openBoard(server);
  showStage(open);
  expect(screen.getByRole('heading', { level: 1, name: 'Nothing is open from last time' })).toBeVisible();
  expect(screen.queryByText(/done/)).toBeNull();
  expect(screen.getByRole('button', { name: 'To the first deal' })).toBeVisible();
});

test('later in the review the recap can be opened at the side', async () => {
  await begin();
  show(open, RecapAside, {});
  expect(screen.queryByText('Recap')).toBeNull();
  server.happen({ t: 'closing-begun' });
  await userEvent.click(await screen.findByText('Recap'));
  await waitFor(() => expect(screen.getByText('Promise f1')).toBeVisible());
});

test('follow-ups brought forward are at the side already while the review is being prepared', async () => {
  prepareReview(server, { moderator: 'mia' });
  bring(server, 'f2', 'ann', 'Bank', 2);
  open = await openBoard(server);
  show(open, RecapAside, {});
  expect(await screen.findByText('Promise f2')).toBeVisible();
  await userEvent.click(screen.getByText('Follow-ups from last time'));
  await waitFor(() => expect(screen.queryByText('Promise f2')).toBeNull());
});

test('an outcome begun before a reload does not overwrite others’ text', async () => {
  await begin();
  server.happen({ t: 'outcome-recorded', card: 'f2', outcome: { result: 'DONE', came: 'signed' } });
  const page = showStage(open);
  await userEvent.click(await card('f2').findByRole('button', { name: /^What happened/ }));
  await userEvent.keyboard(' by one{Escape}');
  page.unmount();
  open.close();
  const theirs = { result: 'DONE', came: 'they want more' } as const;
  server.happenBy('bob', { t: 'outcome-recorded', card: 'f2', outcome: theirs });
  open = await openBoard(server);
  showStage(open);
  const send = vi.spyOn(open, 'send');
  await userEvent.click(card('f2').getByRole('button', { name: /^What happened/ }));
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  // so the server refuses it, and asks
  expect(send).toHaveBeenLastCalledWith({
    t: 'record-outcome',
    card: 'f2',
    outcome: { result: 'DONE', came: 'signed by one' },
    was: { outcome: { result: 'DONE', came: 'signed' } },
  });
});

test('an undone follow-up is not asked for its effect, and an earlier effect is removed', async () => {
  await begin();
  const before = { result: 'DONE', came: 'signed', effect: 'ADVANCED' } as const;
  server.happen({ t: 'outcome-recorded', card: 'f2', outcome: before });
  await waitFor(() => expect(open.board.card('f2')?.kind).toMatchObject({ outcome: before }));
  showStage(open);
  const send = vi.spyOn(open, 'send');
  await userEvent.click(await card('f2').findByRole('button', { name: 'Not done' }));
  expect(send).toHaveBeenLastCalledWith({
    t: 'record-outcome',
    card: 'f2',
    outcome: { result: 'NOT_DONE', came: 'signed' },
    was: { outcome: before },
  });
  await waitFor(() => expect(card('f2').queryByRole('button', { name: 'Moved back' })).toBeNull());
});

test('an outcome of somebody else that stands there is replaced by a click, as the one it was', async () => {
  await begin();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  try {
    showStage(open);
    const send = vi.spyOn(open, 'send');
    const theirs = { result: 'DONE', came: 'it went very well', effect: 'ADVANCED' } as const;
    server.happenBy('bob', { t: 'outcome-recorded', card: 'f2', outcome: theirs });
    expect(await card('f2').findByText('it went very well')).toBeVisible();
    vi.advanceTimersByTime(1_000);
    await userEvent.click(card('f2').getByRole('button', { name: 'Moved back' }));
    expect(send).toHaveBeenLastCalledWith({
      t: 'record-outcome',
      card: 'f2',
      outcome: { ...theirs, effect: 'SET_BACK' },
      was: { outcome: theirs },
    });
  } finally {
    vi.useRealTimers();
  }
});

test('an outcome of somebody else that arrived a moment ago is not replaced: its reader chooses', async () => {
  await begin();
  showStage(open);
  const send = vi.spyOn(open, 'send');
  const theirs = { result: 'DONE', came: 'it went very well', effect: 'ADVANCED' } as const;
  server.happenBy('bob', { t: 'outcome-recorded', card: 'f2', outcome: theirs });
  await card('f2').findByText('it went very well');
  await userEvent.click(card('f2').getByRole('button', { name: 'Partly done' }));
  expect(send).toHaveBeenLastCalledWith({
    t: 'record-outcome',
    card: 'f2',
    outcome: { result: 'PARTLY', came: '' },
    was: { outcome: undefined },
  });
  await waitFor(() => expect(open.board.notices.map(({ rej }) => rej.code)).toEqual(['CHANGED']));
  expect(open.board.card('f2')?.kind).toMatchObject({ outcome: theirs });
});
