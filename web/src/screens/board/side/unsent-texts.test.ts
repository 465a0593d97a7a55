import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { viewLock } from '../../../browser/view-lock.svelte';
import { locale } from '../../../messages/locale.svelte';
import type { BoardEvent, Command } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { showDialogs } from '../../../testing/dialogs';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard } from '../../../testing/on-board';
import OnScreen from '../../../testing/OnScreen.svelte';
import { added, begun, turned } from '../../../testing/review';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  localStorage.setItem('unblock/side-panel', 'open');
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  history.replaceState(null, '', '/boards/board1');
  dispatchEvent(new PopStateEvent('popstate'));
  server = new FakeServer();
  server.happen(...begun(), turned('DECIDE'), added('o1', 'Price'));
  server.happen({ t: 'deal-edited', deal: 'd1', name: 'Bank', owner: 'ann', facts: {} });
  open = await openBoard(server);
  await look();
});

afterEach(() => {
  viewLock.leave();
  open.close();
});

async function look() {
  render(OnScreen, { open });
  await screen.findByRole('heading', { level: 1, name: 'Bank' });
}

const list = () => screen.getByRole('heading', { name: 'Unsent texts' }).parentElement as HTMLElement;
const unsent = async () =>
  (await screen.findByRole('heading', { name: 'Unsent texts' })).parentElement as HTMLElement;
const said = (): Command[] => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));

test('why something is decided is there as soon as it is left, as it was left, and one click from its place', async () => {
  const why = await screen.findByPlaceholderText(/why/i);
  await userEvent.type(why, 'Because');
  expect(screen.queryByRole('heading', { name: 'Unsent texts' })).toBeNull();
  server.happen(turned('DONE'), turned('RESULT', { deal: 'd2' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Go there' }));
  await screen.findByRole('heading', { level: 1, name: 'Port' });
  await waitFor(() => expect(within(list()).getByText('Because')).toBeVisible());
  open.drafts.set('deal/d1/why', 'Because it is cheap');
  expect(await within(list()).findByText('Because it is cheap')).toBeVisible();
});

test('where its field is on the screen, a text is one click from the caret', async () => {
  const why = await screen.findByPlaceholderText(/why/i);
  await userEvent.type(why, 'Because');
  await userEvent.click(document.body);
  await userEvent.click(await within(list()).findByRole('button', { name: 'Go there' }));
  await waitFor(() => expect(why).toHaveFocus());
  expect(why).toHaveValue('Because');
});

test('my version of a conflict is used after a reload, and text begun there meanwhile is kept', async () => {
  server.happenBy('bob', { t: 'result-reported', deal: 'd1', text: 'theirs' });
  server.refuseNext('CONFLICT');
  open.send({ t: 'report-result', deal: 'd1', text: 'mine', ifSeq: 3 });
  await screen.findByText('Somebody changed this text while you were writing.');
  // while its notice asks about it, it is not listed as well
  expect(screen.queryByRole('heading', { name: 'Unsent texts' })).toBeNull();
  open.drafts.set('deal/d1/result', 'begun since');
  open.board.notices = [];
  const mine = await screen.findByText('mine', { selector: 'li' });
  await userEvent.click(within(mine).getByRole('button', { name: 'Go there' }));
  expect(await screen.findByRole('textbox', { name: 'Result' })).toHaveValue('mine');
  // the writer sees the other version before sending
  expect(open.drafts.begunFrom('deal/d1/result')).toBe(3);
  expect(await within(list()).findByText('begun since')).toBeVisible();
});

test('a text that has lost its place is kept in the parking lot', async () => {
  open.drafts.set('card/o1/comment', 'Really?');
  server.happenBy('bob', { t: 'card-withdrawn', card: 'o1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Keep in the parking lot' }));
  expect(said()).toMatchObject([{ t: 'park-story', deal: 'd1', text: 'Really?' }]);
  expect(open.drafts.all()).toEqual([]);
});

test('why a deal is put off is written on in its form', async () => {
  open.drafts.set('park/d1', 'The numbers are missing');
  const draft = within(await screen.findByText('The numbers are missing', { selector: 'li' }));
  await userEvent.click(draft.getByRole('button', { name: 'Go there' }));
  const form = await screen.findByRole('dialog');
  expect(within(form).getByRole('textbox')).toHaveValue('The numbers are missing');
  await userEvent.click(within(form).getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  // after setting it aside, it is listed again
  expect(await within(list()).findByText('The numbers are missing')).toBeVisible();
});

test('a note to an author is written on at its card, on another deal too', async () => {
  server.happen(added('o2', 'Value'), { t: 'deal-parked', deal: 'd1', reason: 'Numbers' });
  server.happen(turned('OBSTACLES', { deal: 'd2' }));
  await screen.findByRole('heading', { level: 1, name: 'Port' });
  open.drafts.set('hold/o2', 'Rather later');
  const draft = within(await screen.findByText('Rather later', { selector: 'li' }));
  await userEvent.click(draft.getByRole('button', { name: 'Go there' }));
  await screen.findByRole('heading', { level: 1, name: 'Bank', hidden: true });
  const form = await screen.findByRole('dialog');
  expect(within(form).getByRole('textbox')).toHaveValue('Rather later');
});

/** Another board, with a review in preparation. */
async function beforeStart(...events: BoardEvent[]) {
  cleanup();
  open.close();
  server = new FakeServer();
  server.happen(...begun().slice(0, 2), ...events);
  open = await openBoard(server);
  render(OnScreen, { open });
}

test('a goal is written on for as long as the review is prepared, and by its moderator', async () => {
  await beforeStart();
  open.drafts.set('review/goal', 'Both deals move');
  await userEvent.click(await within(await unsent()).findByRole('button', { name: 'Go there' }));
  expect(await screen.findByRole('textbox', { name: 'What this review is for' })).toHaveValue(
    'Both deals move',
  );
  await userEvent.keyboard('{Escape}');
  server.happen({ t: 'review-started' });
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull());
});

test('an unsent outcome is continued at the start of the review', async () => {
  const origin = { board: 'b0', card: 'f0', dealName: 'Bank', agreedAt: '2026-11-18T09:00:00Z', slips: 0 };
  const kind = { t: 'follow-up', assignee: 'ann', due: '2026-11-25', origin } as const;
  const outcome = { result: 'DONE', came: '' } as const;
  await beforeStart(
    { ...added('f1', 'Call'), deal: undefined, kind } as BoardEvent,
    { t: 'review-started' },
    { t: 'outcome-recorded', card: 'f1', outcome },
  );
  open.drafts.set('card/f1/came', 'They called back');
  await userEvent.click(await within(await unsent()).findByRole('button', { name: 'Go there' }));
  expect(await screen.findByDisplayValue('They called back')).toHaveFocus();
});
