import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holding } from '../../../holding.svelte';
import { locale } from '../../../messages/locale.svelte';
import type { Command } from '../../../protocol/protocol.gen';
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
  holding.leave();
  open.close();
});

async function look() {
  render(OnScreen, { open });
  await screen.findByRole('heading', { level: 1, name: 'Bank' });
}

const list = () => screen.getByRole('heading', { name: 'Unsent texts' }).parentElement as HTMLElement;
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

test('my version of a conflict is used after a reload, and what was begun there meanwhile is kept', async () => {
  server.happenBy('bob', { t: 'result-reported', deal: 'd1', text: 'theirs' });
  server.refuseNext('CONFLICT');
  open.send({ t: 'report-result', deal: 'd1', text: 'mine', ifSeq: 3 });
  await screen.findByText('Somebody changed this text while you were writing.');
  // asked about, it is not listed too
  expect(screen.queryByRole('heading', { name: 'Unsent texts' })).toBeNull();
  open.drafts.set('deal/d1/result', 'begun since');
  open.board.notices = [];
  const mine = await screen.findByText('mine', { selector: 'li' });
  await userEvent.click(within(mine).getByRole('button', { name: 'Go there' }));
  expect(await screen.findByRole('textbox', { name: 'Result' })).toHaveValue('mine');
  // the writer is shown the other version before it is sent
  expect(open.drafts.begunFrom('deal/d1/result')).toBe(3);
  expect(await within(list()).findByText('begun since')).toBeVisible();
});

test('what has lost its place is kept in the parking lot', async () => {
  open.drafts.set('card/o1/comment', 'Really?');
  server.happenBy('bob', { t: 'card-withdrawn', card: 'o1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Keep in the parking lot' }));
  expect(said()).toMatchObject([{ t: 'park-story', deal: 'd1', text: 'Really?' }]);
  expect(open.drafts.all()).toEqual([]);
});
