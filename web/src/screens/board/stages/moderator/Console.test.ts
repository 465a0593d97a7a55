import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../../../messages/locale.svelte';
import type { Presence } from '../../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';
import { FakeServer } from '../../../../testing/fake-server';
import { openBoard, show } from '../../../../testing/on-board';
import { nominate, prepareReview } from '../../../../testing/stages';
import OnConsole from '../../../../testing/OnConsole.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  prepareReview(server, { moderator: 'ann' });
  nominate(server, 'd1', 'bob', 1);
  server.happen({ t: 'agenda-set', allotments: [{ deal: 'd1', seconds: 540 }] });
  server.happen({ t: 'review-started' });
  open = await openBoard(server);
  show(open, OnConsole, { open });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  open.close();
});

function moveTo(phase: 'OBSTACLES' | 'RESULT', until: string) {
  server.happen({ t: 'phase-changed', deal: 'd1', phase, turn: 'ON', until, slotUntil: until, revealed: [] });
}

function be(changed: Presence[], gone: string[] = []) {
  server.last.say({ t: 'pset', changed, gone });
}

const line = (name: RegExp) =>
  within(screen.getByRole('region', { name: 'People' }))
    .getByText(name)
    .closest('li');

test('the time that is left is shown, and when it is over that is said', async () => {
  moveTo('OBSTACLES', new Date(open.clock.now() + 65_000).toISOString());
  expect(await screen.findByText(/^1:0[45] left$/)).toBeVisible();
  moveTo('RESULT', new Date(open.clock.now() - 30_000).toISOString());
  expect(await screen.findByText(/^0:3[01] over time$/)).toBeVisible();
});

test('cards that are written in silence are counted, without names', async () => {
  moveTo('OBSTACLES', new Date(open.clock.now() + 65_000).toISOString());
  server.happen({
    t: 'card-added',
    card: 'o1',
    deal: 'd1',
    text: '',
    hidden: true,
    silent: true,
    anonymous: false,
    kind: { t: 'obstacle', type: 'OTHER', remover: 'UNSORTED', order: 'V00000' },
  });
  expect(await screen.findByText('Cards written in this phase: 1')).toBeVisible();
});

test('people who are here, write, are quiet, have left or have not come are told apart', async () => {
  expect(line(/Bob/)).toHaveTextContent('not here yet');
  be([{ sid: 's8', member: 'bob', doing: 'WRITING' }]);
  await waitFor(() => expect(line(/Bob/)).toHaveTextContent('here, is writing'));
  be([{ sid: 's8', member: 'bob', doing: 'LOOKING' }]);
  await waitFor(() => expect(line(/Bob/)).not.toHaveTextContent('is writing'));
  vi.spyOn(open.clock, 'now').mockReturnValue(open.clock.now() + 130_000);
  await waitFor(() => expect(line(/Bob/)).toHaveTextContent('quiet for 2 minutes'), { timeout: 5_000 });
  be([], ['s8']);
  await waitFor(() => expect(line(/Bob/)).toHaveTextContent('disconnected'));
});

test('people who are ready have a tick', async () => {
  moveTo('OBSTACLES', new Date(open.clock.now() + 65_000).toISOString());
  server.happen({ t: 'ready-set', member: 'bob', on: true });
  await waitFor(() => expect(line(/Bob/)).toHaveTextContent('ready'));
});

test('the moderation is handed over, and shared, from the list', async () => {
  const send = vi.spyOn(open, 'send');
  const choose = async (text: string) => {
    screen.getByRole('button', { name: 'Moderation and Bob', hidden: true }).focus();
    await userEvent.keyboard('{Enter}');
    const item = await screen.findByText(text, { selector: '[role=menuitem]' });
    await userEvent.click(item, { pointerEventsCheck: 0 });
  };
  await choose('Make co-moderator');
  expect(send).toHaveBeenLastCalledWith({ t: 'appoint-co-moderator', member: 'bob', on: true });
  await waitFor(() => expect(screen.queryByRole('menu', { hidden: true })).toBeNull());
  await choose('Hand over the moderation');
  expect(send).toHaveBeenLastCalledWith({ t: 'hand-over', to: 'bob' });
});

test('with one press everybody is asked for the result, in the language of the board', async () => {
  moveTo('RESULT', new Date(open.clock.now() + 65_000).toISOString());
  const send = vi.spyOn(open, 'send');
  await userEvent.click(await screen.findByRole('button', { name: 'Ask for the result' }));
  const question = 'What is the result?';
  expect(send).toHaveBeenLastCalledWith({ t: 'point-to', deal: 'd1', question });
  server.happen({ t: 'pointed-to', pointer: { by: 'ann', deal: 'd1', question } });
  await userEvent.click(await screen.findByRole('button', { name: 'Hide the question' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'point-to' });
});

test('people who do not moderate have no such screen', async () => {
  server.happen({ t: 'leaders-changed', leaders: { moderator: 'mia', coModerators: [] } });
  expect(await screen.findByText('This screen is for the moderators of this review.')).toBeVisible();
});
