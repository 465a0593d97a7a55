import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import { interrupted } from '../../parts/interrupted.svelte';
import NoticeStack from '../../parts/NoticeStack.svelte';
import type { Me } from '../../protocol/rest.gen';
import { ofTab } from '../../browser/storage.svelte';
import type { OpenBoard } from '../../stores/open.svelte';
import { installLocks } from '../../testing/fake-locks';
import { FakeRest } from '../../testing/fake-rest';
import { FakeServer } from '../../testing/fake-server';
import { showDialogs } from '../../testing/dialogs';
import { openBoard, show } from '../../testing/on-board';
import BoardScreen from './BoardScreen.svelte';
import Alert from '../../parts/Alert.svelte';
import { late } from '../../parts/late-component';
import { boardKey } from './keys';
import Notices from './Notices.svelte';
import Shortcuts from './Shortcuts.svelte';
import { singleKeys } from './single-keys.svelte';
import TakenAwayNotice from './TakenAwayNotice.svelte';

let open: OpenBoard | undefined;

beforeEach(() => {
  localStorage.clear();
  ofTab.clear();
  locale.use('EN');
  singleKeys.set(true);
  showDialogs();
});

afterEach(() => {
  open?.close();
  open = undefined;
  vi.unstubAllGlobals();
});

test('three refusals for the same reason make one notice with their number', async () => {
  const server = new FakeServer();
  open = await openBoard(server);
  for (let i = 0; i < 3; i++) server.refuseNext('VOTES_SPENT');
  for (let i = 0; i < 3; i++) open.send({ t: 'cast-vote', deal: 'd1', votes: {} } as never);
  server.refuseNext('FORBIDDEN');
  open.send({ t: 'withdraw', card: 'c1' });
  show(open, Notices, {});
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Close' })).toHaveLength(2));
  expect(screen.getByText('3 times')).toBeVisible();
  await userEvent.click(screen.getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByText('3 times')).toBeNull());
  expect(open.board.notices).toHaveLength(1);
});

test('texts that are refused for the same reason are one notice, folded beyond two', async () => {
  const server = new FakeServer();
  open = await openBoard(server);
  for (const text of ['one', 'two', 'three', 'four']) {
    server.refuseNext('BOARD_LOCKED');
    open.send({ t: 'park-story', card: `card-${text}`, text });
  }
  show(open, Notices, {});
  await screen.findByText('2 more');
  expect(screen.getAllByRole('button', { name: 'Close' })).toHaveLength(1);
  expect(screen.getByText('two')).toBeVisible();
  expect(screen.getByText('four')).not.toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(open.unsent.texts.map(({ text }) => text).sort()).toEqual(['four', 'one', 'three', 'two']);
});

test('all that floats over the page stands in one stack, and leaves it with its page', async () => {
  const server = new FakeServer();
  open = await openBoard(server);
  const { container } = render(NoticeStack);
  const element = container.querySelector<HTMLElement>('.notices') as HTMLElement;
  const stack = within(element);
  const shown = [show(open, Notices, {}), show(open, TakenAwayNotice, {})];
  server.refuseNext('FORBIDDEN');
  open.send({ t: 'withdraw', card: 'c1' });
  interrupted.tell(() => 'Somebody took it away');
  expect(await stack.findByRole('alert')).toHaveTextContent(/may not change this/);
  expect(await stack.findByText('Somebody took it away')).toBeVisible();
  for (const part of shown) part.unmount();
  expect(stack.queryAllByRole('button')).toEqual([]);
  expect(element.children).toHaveLength(0);
});

test('a command refused because its deal was gone is sent again once the deal is back', async () => {
  const server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'bob', facts: {}, order: 'V1' });
  server.happen({ t: 'deal-removed', deal: 'd1' });
  open = await openBoard(server);
  for (const text of ['one', 'two', 'three']) {
    server.refuseNext('NOT_FOUND');
    open.send({ t: 'report-result', deal: 'd1', text });
  }
  show(open, Notices, {});
  await screen.findByText(/no longer on the board/);
  expect(screen.queryByRole('button', { name: /again/ })).toBeNull();
  server.happenBy('bob', { t: 'deal-restored', deal: 'd1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Send all 3 again' }));
  expect(screen.queryByText(/no longer on the board/)).toBeNull();
  const sent = server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));
  await waitFor(() =>
    expect(sent.slice(-3)).toMatchObject([{ text: 'one' }, { text: 'two' }, { text: 'three' }]),
  );
  expect(open.drafts.all()).toEqual([]);
});

test('a board that does not exist is a page that says so, and nothing else', async () => {
  installLocks();
  new FakeRest();
  const me = { id: 'ann', name: 'Ann', role: 'REP', seniority: 'REGULAR', language: 'EN' } as unknown as Me;
  render(BoardScreen, { board: 'nowhere', deal: undefined, me });
  await waitFor(() => expect(screen.getByRole('heading', { name: 'There is nothing here' })).toBeVisible());
  expect(screen.getByText(/This board does not exist/)).toBeVisible();
  expect(screen.getAllByRole('link', { name: 'Home' })).not.toEqual([]);
  expect(screen.queryByRole('button', { name: 'Add a deal' })).toBeNull();
});

test('a box that is ticked takes no letters: keys work there too, but not where one writes', async () => {
  open = await openBoard(new FakeServer());
  const help = vi.fn();
  const keyed = { open, focused: undefined, step: vi.fn(), help, choose: vi.fn() };
  for (const type of ['text', 'radio', 'checkbox']) {
    const field = document.createElement('input');
    field.type = type;
    const event = new KeyboardEvent('keydown', { key: '?' });
    Object.defineProperty(event, 'target', { value: field });
    boardKey(event, keyed);
    expect(help).toHaveBeenCalledTimes(type === 'checkbox' ? 1 : 0);
  }
});

test('while a dialog that was asked for is still loading, keys do nothing on the board', async () => {
  open = await openBoard(new FakeServer());
  const keyed = { open, focused: undefined, step: vi.fn(), help: vi.fn(), choose: vi.fn() };
  const press = () => {
    const event = new KeyboardEvent('keydown', { key: 'j' });
    Object.defineProperty(event, 'target', { value: document.body });
    boardKey(event, keyed);
  };
  let arrive: (it: { default: typeof Alert }) => void = vi.fn();
  const loading = new Promise<{ default: typeof Alert }>((resolve) => (arrive = resolve));
  render(
    late<{ text: string; onclose: () => void }>(() => loading),
    { text: 'here', onclose: vi.fn() },
  );
  press();
  expect(keyed.step).not.toHaveBeenCalled();
  arrive({ default: Alert });
  await screen.findByText('here');
  press();
  expect(keyed.step).toHaveBeenCalledOnce();
});

test('keys of one letter can be switched off on this device; others go on', async () => {
  open = await openBoard(new FakeServer());
  const help = vi.fn();
  const undo = vi.spyOn(open, 'undo');
  const keyed = { open, focused: undefined, step: vi.fn(), help, choose: vi.fn() };
  const press = (init: KeyboardEventInit) => {
    const event = new KeyboardEvent('keydown', init);
    Object.defineProperty(event, 'target', { value: document.body });
    boardKey(event, keyed);
  };
  render(Shortcuts, { onclose: vi.fn() });
  press({ key: '?' });
  expect(help).toHaveBeenCalledOnce();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Keys of one letter' }));
  press({ key: '?' });
  press({ key: 'j' });
  expect(help).toHaveBeenCalledOnce();
  expect(keyed.step).not.toHaveBeenCalled();
  press({ key: 'z', ctrlKey: true });
  expect(undo).toHaveBeenCalledOnce();
  expect(localStorage.getItem('unblock/single-keys-off')).toBe('yes');
});
