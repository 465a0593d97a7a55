import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepFocus } from '../../browser/focus';
import { viewLock } from '../../browser/view-lock.svelte';
import { locale } from '../../messages/locale.svelte';
import { interrupted } from '../../parts/interrupted.svelte';
import type { BoardEvent, Command } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { showDialogs } from '../../testing/dialogs';
import { FakeServer } from '../../testing/fake-server';
import { choose } from '../../testing/menus';
import { openBoard } from '../../testing/on-board';
import OnScreen from '../../testing/OnScreen.svelte';
import { added, begun, obstacle, turned } from '../../testing/review';

let server: FakeServer;
let open: OpenBoard;
let stop: () => void;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  interrupted.forget();
  locale.use('EN');
  showDialogs();
  // the test's browser lays nothing out
  Element.prototype.checkVisibility = () => true;
  history.replaceState(null, '', '/boards/board1');
  dispatchEvent(new PopStateEvent('popstate'));
  server = new FakeServer();
  server.happen(...begun(), turned('DECIDE'), added('o1', 'Price'), added('o2', 'Value'));
  open = await openBoard(server);
  stop = keepFocus();
  render(OnScreen, { open });
  await screen.findByRole('heading', { level: 1, name: 'Bank' });
});

afterEach(() => {
  stop();
  viewLock.leave();
  open.close();
});

const said = (): Command[] => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));
const button = (name: string) => screen.getByRole('button', { name, hidden: true });
const menu = () => screen.queryByRole('menu', { hidden: true });

async function bobDoes(...events: BoardEvent[]) {
  for (const event of events) server.happenBy('bob', event);
  await waitFor(() => expect(open.board.version).toBe(server.board.seq));
}

const TAKEN: [string, BoardEvent][] = [
  ['takes it back', { t: 'card-withdrawn', card: 'o1' }],
  ['puts it with another', { t: 'card-grouped', card: 'o1', lead: 'o2' }],
  ['holds it back', { t: 'card-covered', card: 'o1', text: '', kind: obstacle('o1'), silent: false }],
];

/** With the mouse, the previous focus is another card. */
async function openMenu(by: 'keyboard' | 'mouse') {
  const opener = button('Actions for “Price”');
  (by === 'mouse' ? button('Move to… Value') : opener).focus();
  if (by === 'mouse') await userEvent.setup({ pointerEventsCheck: 0 }).click(opener);
  else await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(menu()?.contains(document.activeElement)).toBe(true));
}

test.each(
  TAKEN.flatMap(([what, event]) => (['keyboard', 'mouse'] as const).map((by) => [by, what, event] as const)),
)(
  'a menu of a card, opened by %s, is closed with a word when another %s, and no key presses a neighbour',
  async (by, _, event) => {
    await openMenu(by);
    await bobDoes(event);
    await waitFor(() => expect(menu()).toBeNull());
    expect(screen.getByText(/what this menu belonged to/)).toBeInTheDocument();
    await waitFor(() => expect(document.activeElement?.tagName).toMatch(/^H\d$/));
    await userEvent.keyboard('{Enter} n');
    expect(menu()).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(said()).toEqual([]);
    expect(document.activeElement?.closest('[data-card]')).toBeNull();
  },
);

test.each(['keyboard', 'mouse'] as const)(
  'a menu that was opened by %s goes away with a card that another moves, and no key acts in its stead',
  async (by) => {
    await openMenu(by);
    await bobDoes({ t: 'obstacle-moved', card: 'o1', remover: 'MANAGER', order: 'V9' });
    await waitFor(() => expect(menu()).toBeNull());
    expect(screen.getByText(/what this menu belonged to/)).toBeInTheDocument();
    // on the menu button of the same card
    await waitFor(() => expect(button('Actions for “Price”')).toHaveFocus());
    expect(document.activeElement?.closest('[data-lane=MANAGER]')).not.toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(button('Actions for “Price”')).toHaveAttribute('aria-expanded', 'false');
    expect(said()).toEqual([]);
  },
);

test.each(['keyboard', 'mouse'] as const)(
  'a menu that was opened by %s and closed returns the focus to its button',
  async (by) => {
    await openMenu(by);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(menu()).toBeNull());
    await waitFor(() => expect(button('Actions for “Price”')).toHaveFocus());
  },
);

test.each(TAKEN)(
  'a card that is held by keyboard is put down with a word when another %s',
  async (_, event) => {
    button('Move to… Price').focus();
    await userEvent.keyboard(' {ArrowRight}');
    expect(open.moving.lifted?.card).toBe('o1');
    expect(viewLock.any).toBe(true);
    await bobDoes(event);
    await waitFor(() => expect(open.moving.lifted).toBeUndefined());
    expect(document.querySelector('.target')).toBeNull();
    expect(viewLock.any).toBe(false);
    expect(screen.getByText(/“Price” while you were holding it/)).toBeInTheDocument();
    await userEvent.keyboard(' {Enter}');
    expect(open.moving.lifted).toBeUndefined();
    expect(said()).toEqual([]);
  },
);

test('a card that another moves while it is held is put down, and the focus stays on its handle', async () => {
  button('Move to… Price').focus();
  await userEvent.keyboard(' {ArrowDown}');
  await bobDoes({ t: 'obstacle-moved', card: 'o1', remover: 'MANAGER', order: 'V9' });
  await waitFor(() => expect(open.moving.lifted).toBeUndefined());
  expect(document.querySelector('[data-lane=MANAGER]')?.contains(document.activeElement)).toBe(true);
  expect(document.activeElement).toHaveAccessibleName('Move to… Price');
  // the key that was meant to drop it does not lift it again
  await userEvent.keyboard(' ');
  expect(open.moving.lifted).toBeUndefined();
  expect(said()).toEqual([]);
});

test('while a card is held the meeting takes nobody along', async () => {
  button('Move to… Price').focus();
  await userEvent.keyboard(' ');
  await bobDoes(turned('DONE'), turned('RESULT', { deal: 'd2' }));
  await screen.findByRole('button', { name: 'Go there' });
  expect(open.moving.lifted?.card).toBe('o1');
  await userEvent.keyboard('{Escape}');
  await screen.findByRole('heading', { level: 1, name: 'Port' });
});

test('a person without an open form who loses a card to others is at no control of another card', async () => {
  button('Actions for “Price”').focus();
  await bobDoes({ t: 'card-withdrawn', card: 'o1' });
  await waitFor(() => expect(document.activeElement?.tagName).toMatch(/^H\d$/));
});

test('a person who withdraws a card goes on at the next one, without a notice', async () => {
  await choose('Actions for “Price”', 'Delete');
  await waitFor(() => expect(document.querySelector('[data-card=o1]')).toBeNull());
  await waitFor(() => expect(document.activeElement?.closest('[data-card=o2]')).not.toBeNull());
  expect(screen.queryByText(/what this menu belonged to/)).toBeNull();
});

describe('a person who has answered a notice', () => {
  const again = () => screen.findByRole('button', { name: 'Send all 2 again' });

  beforeEach(async () => {
    await bobDoes({ t: 'deal-removed', deal: 'd3' });
    for (const text of ['one', 'two']) {
      server.refuseNext('NOT_FOUND');
      open.send({ t: 'report-result', deal: 'd3', text });
    }
    await bobDoes({ t: 'deal-restored', deal: 'd3' });
    await again();
  });

  test('goes on where they were before', async () => {
    button('Actions for “Price”').focus();
    (await again()).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('button', { name: /again/ })).toBeNull());
    expect(said()).toMatchObject([{}, {}, { text: 'one' }, { text: 'two' }]);
    await waitFor(() => expect(button('Actions for “Price”')).toHaveFocus());
  });

  test('is at the top of the deal where that is gone, and not at some other control', async () => {
    button('Actions for “Price”').focus();
    (await again()).focus();
    await bobDoes({ t: 'card-withdrawn', card: 'o1' });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Bank' })).toHaveFocus());
  });

  test('goes on with the next notice', async () => {
    server.refuseNext('LIMIT_EXCEEDED');
    open.send({ t: 'report-result', deal: 'd1', text: 'mine' });
    await screen.findByRole('button', { name: 'Send again' });
    button('Actions for “Price”').focus();
    (await again()).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Send again' })).toHaveFocus());
  });
});
