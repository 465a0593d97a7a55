import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { Command, Person } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { showDialogs } from '../../../testing/dialogs';
import { choose } from '../../../testing/menus';
import { openBoard, show } from '../../../testing/on-board';
import { added, begun, turned } from '../../../testing/review';
import { alarm } from './clock/alarm.svelte';
import BarOnBoard from '../../../testing/BarOnBoard.svelte';

let server: FakeServer;
let open: OpenBoard;

const person = (id: string, name: string): Person => ({
  id,
  name,
  role: 'REP',
  seniority: 'REGULAR',
  guest: false,
  left: false,
});

async function begin(...events: Parameters<FakeServer['happen']>) {
  server.happen(...begun(), ...events);
  open = await openBoard(server);
  show(open, BarOnBoard, { focused: 'd1' });
}

function comes(member: string, doing: 'LOOKING' | 'WRITING' = 'LOOKING') {
  server.last.say({ t: 'pset', changed: [{ sid: `s-${member}`, member, deal: 'd1', doing }], gone: [] });
}

const said = (): Command[] => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  alarm.sound = false;
  alarm.flash = false;
  server = new FakeServer();
  server.people = [person('ann', 'Ann'), person('bob', 'Bob'), person('eve', 'Eve')];
});

afterEach(() => open.close());

test('everybody sees the step and how long it takes', async () => {
  await begin(turned('OBSTACLES'));
  const bar = within(screen.getByRole('region', { name: 'The meeting' }));
  expect(bar.getByText('Obstacles', { selector: '[aria-current=step] *' })).toBeVisible();
  expect(bar.getByRole('timer', { name: 'Time left' })).toHaveTextContent('1:00');
  expect(bar.getByRole('timer')).toHaveTextContent('9:00 left for this deal');
});

test('a person who joins when time is over is told so in words, without an alarm', async () => {
  await begin(turned('OBSTACLES', { until: '2026-11-24T08:59:30Z' }));
  expect(screen.getByRole('timer', { name: 'Over time' })).toHaveTextContent('+0:30');
});

test('only present people are waited for, and all can see their names', async () => {
  await begin(turned('OBSTACLES'));
  comes('bob', 'WRITING');
  comes('guest');
  server.happen({ t: 'ready-set', member: 'eve', on: true });
  await userEvent.click(await screen.findByRole('button', { name: '0 of 2 done' }));
  const writers = await screen.findByText('Still writing');
  expect(writers.parentElement).toHaveTextContent('Bob');
  expect(screen.queryByText('Eve')).toBeNull();
});

test('a participant says that they are done, and can take it back', async () => {
  await begin(turned('OBSTACLES'));
  await userEvent.click(screen.getByRole('button', { name: 'I am done' }));
  expect(said()).toContainEqual({ t: 'be-ready', on: true });
  server.happen({ t: 'ready-set', member: 'ann', on: true });
  await userEvent.click(await screen.findByRole('button', { name: 'I am done', pressed: true }));
  expect(said()).toContainEqual({ t: 'be-ready', on: false });
});

test('one’s own word counts while offline, marked as not sent', async () => {
  await begin(turned('OBSTACLES'));
  expect(await screen.findByRole('button', { name: '0 of 1 done' })).toBeVisible();
  server.reachable = false;
  server.last.cut();
  await userEvent.click(screen.getByRole('button', { name: 'I am done' }));
  expect(await screen.findByRole('button', { name: '1 of 1 done' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'I am done', pressed: true })).toHaveClass('is-unsent');
});

test('the moderator is asked before people who write are left behind', async () => {
  await begin(turned('OBSTACLES'), added('o1', 'Price'));
  comes('bob', 'WRITING');
  const onwards = await screen.findByRole('button', { name: 'Next: Vote on obstacles' });
  await waitFor(() => expect(screen.getByRole('button', { name: '0 of 2 done' })).toBeVisible());
  await userEvent.click(onwards);
  expect(screen.getByRole('alert')).toHaveTextContent('Still writing: Bob');
  expect(said()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Move on anyway' }));
  expect(said()).toEqual([{ t: 'move-on', deal: 'd1', from: 'OBSTACLES' }]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a vote is secret unless the moderator begins it as an open one', async () => {
  await begin(turned('OBSTACLES'), added('o1', 'Price'));
  await choose('More for the moderator', 'Make the next vote open');
  await userEvent.click(screen.getByRole('button', { name: 'Next: Vote on obstacles, open' }));
  expect(said()).toEqual([{ t: 'move-on', deal: 'd1', from: 'OBSTACLES', openVote: true }]);
});

test('after moving on the focus stays on the button for the next step, and nothing is chosen yet', async () => {
  await begin(turned('OBSTACLES'));
  await choose('More for the moderator', 'Make the next vote open');
  screen.getByRole('button', { name: 'Next: Vote on obstacles, open' }).focus();
  server.happen(turned('RESULT'));
  await screen.findByRole('button', { name: 'Next: Obstacles' });
  server.happen(turned('OBSTACLES'));
  expect(await screen.findByRole('button', { name: 'Next: Vote on obstacles' })).toHaveFocus();
});

test('missing conditions of the next step are listed', async () => {
  await begin(turned('RESULT'));
  const onwards = screen.getByRole('button', { name: 'Next: Obstacles' });
  expect(onwards).toHaveAccessibleDescription(/First the result and why the deal is stuck/);
  await userEvent.click(onwards);
  expect(said()).toEqual([]);
});

test('a step can be taken back for a minute', async () => {
  await begin(turned('RESULT'), turned('OBSTACLES'));
  await userEvent.click(screen.getByRole('button', { name: /Undo step \(60 s\)/ }));
  expect(said()).toEqual([{ t: 'take-back-move', deal: 'd1' }]);
  server.now += 61_000;
  server.beat();
  await waitFor(() => expect(screen.queryByRole('button', { name: /Undo step/ })).toBeNull());
});

test('more time says from which deals it is taken', async () => {
  await begin(turned('OBSTACLES'));
  await userEvent.click(screen.getByRole('button', { name: '1 more minute, taken from: Port' }));
  expect(said()).toEqual([{ t: 'extend-time', deal: 'd1', seconds: 60 }]);
  expect(screen.getByRole('button', { name: /no time left to give/ })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a deal is parked with a reason', async () => {
  await begin(turned('OBSTACLES'));
  await choose('More for the moderator', 'Park this deal…');
  await userEvent.type(await screen.findByLabelText('Reason'), 'No news');
  await userEvent.keyboard('{Enter}');
  expect(said()).toEqual([{ t: 'park-deal', deal: 'd1', reason: 'No news' }]);
});

test('a reason that was begun is kept: the dialog comes back with it', async () => {
  await begin(turned('OBSTACLES'));
  await choose('More for the moderator', 'Park this deal…');
  await userEvent.type(await screen.findByLabelText('Reason'), 'No news');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(open.drafts.all()).toEqual([{ place: 'park/d1', text: 'No news' }]);

  await choose('More for the moderator', 'Park this deal…');
  await userEvent.type(await screen.findByLabelText('Reason'), ' yet{Enter}');
  expect(said()).toEqual([{ t: 'park-deal', deal: 'd1', reason: 'No news yet' }]);
  expect(open.drafts.get('park/d1')).toBeUndefined();
});

test('a reason is never given for another deal than that for which it was written', async () => {
  await begin(turned('OBSTACLES'));
  await choose('More for the moderator', 'Park this deal…');
  await userEvent.type(await screen.findByLabelText('Reason'), 'No news');
  server.happen(turned('DONE'), turned('RESULT', { deal: 'd2' }));
  await waitFor(() => expect(open.board.meeting?.agenda.current).toBe('d2'));
  expect(screen.getByLabelText('Reason')).toHaveValue('No news');
  expect(screen.getByRole('heading', { name: /Bank/ })).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await choose('More for the moderator', 'Park this deal…');
  expect(await screen.findByLabelText('Reason')).toHaveValue('');
  expect(open.drafts.get('park/d1')).toBe('No news');
});

test('between two deals the next one is offered', async () => {
  await begin(turned('RESULT'), turned('DONE'));
  await userEvent.click(screen.getByRole('button', { name: 'Open: Port' }));
  expect(said()).toEqual([{ t: 'open-slot', deal: 'd2', was: {} }]);
});

test('the wrap-up asks first while deals are not discussed, and names them', async () => {
  await begin(turned('OBSTACLES'), turned('DONE'));
  await userEvent.click(screen.getByRole('button', { name: 'Wrap up' }));
  expect(screen.getByRole('alert')).toHaveTextContent('Not discussed yet: Port.');
  expect(said()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Go on with the deals' }));
  await userEvent.click(screen.getByRole('button', { name: 'Wrap up' }));
  await userEvent.click(screen.getByRole('button', { name: 'Wrap up anyway' }));
  expect(said()).toMatchObject([{ t: 'begin-closing' }]);
});

test('the wrap-up after the last deal asks nothing', async () => {
  await begin(turned('DONE'), turned('DONE', { deal: 'd2' }));
  await userEvent.click(screen.getByRole('button', { name: 'Wrap up' }));
  expect(said()).toMatchObject([{ t: 'begin-closing' }]);
});

test('people who do not moderate have no controls', async () => {
  await begin(turned('OBSTACLES'), { t: 'leaders-changed', leaders: { moderator: 'bob', coModerators: [] } });
  expect(screen.getByRole('timer')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Next:/ })).toBeNull();
});

test('moderation is handed over', async () => {
  await begin(turned('OBSTACLES'));
  await choose('More for the moderator', 'Moderators…');
  await userEvent.click(await screen.findByLabelText('Eve moderates too'));
  await userEvent.click(screen.getByLabelText('Hand over to Bob'));
  expect(said()).toEqual([
    { t: 'appoint-co-moderator', member: 'eve', on: true },
    { t: 'hand-over', to: 'bob', was: 'ann' },
  ]);
});
