import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signedIn } from '../../app/me.svelte';
import { navigation } from '../../app/navigation.svelte';
import { locale } from '../../messages/locale.svelte';
import type { Me } from '../../protocol/rest.gen';
import { followUp, mona, rosa, series } from '../../testing/around';
import { showDialogs } from '../../testing/dialogs';
import { FakeRest } from '../../testing/fake-rest';
import type { Entry } from './entry';
import { palette } from './palette.svelte';
import PaletteHost from './PaletteHost.svelte';

let rest: FakeRest;
let me = 0;

/** Each test is another person: what was loaded and chosen is theirs. */
function am(but: Partial<Me>): void {
  me++;
  signedIn.set({ ...mona, id: `me${me}`, language: 'EN', team: { id: 't1', name: 'North' }, ...but });
}

function offers(...entries: Partial<Entry>[]): () => void {
  const whole = entries.map((it, index): Entry => {
    return { id: `board/${index}`, kind: 'act', text: '', run: () => undefined, ...it };
  });
  return palette.offer(() => whole);
}

async function opened(): Promise<HTMLElement> {
  await userEvent.keyboard('{Control>}k{/Control}');
  return screen.findByRole('combobox', { name: 'Find or do something' });
}

const options = () =>
  screen.queryAllByRole('option').map((it) => it.querySelector('.text')?.textContent.trim());
const active = () => {
  const id = screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id);
};

beforeEach(() => {
  localStorage.clear();
  locale.use('EN');
  showDialogs();
  Element.prototype.scrollIntoView = vi.fn();
  navigation.replace({ screen: 'home' });
  rest = new FakeRest();
  rest.knows('GET /api/members', [mona, rosa]);
  rest.knows('GET /api/boards', [{ id: 'b1', title: 'North weekly 48', updatedAt: '2026-11-20T00:00:00Z' }]);
  rest.knows('GET /api/series', [series()]);
  rest.knows('GET /api/discussed-deals', [
    {
      deal: 'd1',
      name: '厨房设备厂',
      owner: 'rosa',
      facts: { customer: 'Kitchens' },
      lastBoard: 'b1',
      lastAt: '',
    },
  ]);
  rest.knows('GET /api/follow-ups?of=team', [followUp({ text: 'Call the COO', assignee: 'rosa' })]);
  rest.knows('GET /api/strategies', [
    { id: 's1', board: 'b1', deal: 'd1', name: 'Bank', chosen: [{ text: 'Bring legal in early' }] },
  ]);
});

afterEach(() => {
  palette.isOpen = false;
  palette.asked = undefined;
  vi.unstubAllGlobals();
});

test.each([
  ['cfsb', '厨房设备厂', { screen: 'deal', deal: 'd1' }],
  ['kitch', '厨房设备厂', { screen: 'deal', deal: 'd1' }],
  ['rosa', 'Rosa', { screen: 'ramp', member: 'rosa' }],
  ['weekly 48', 'North weekly 48', { screen: 'board', board: 'b1', deal: undefined }],
  ['call coo', 'Call the COO', { screen: 'board' }],
  ['legal', 'Bring legal in early', { screen: 'strategy', strategy: 's1' }],
  ['folup', 'Follow-ups', { screen: 'follow-ups' }],
  ['password', 'My account', { screen: 'account' }],
])('Ctrl K, “%s” and Enter go to “%s”', async (typed, text, route) => {
  am({});
  render(PaletteHost);
  const field = await opened();
  await userEvent.type(field, typed);
  await waitFor(() => expect(active()).toHaveTextContent(text));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(navigation.route).toMatchObject(route));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('arrows, Home and End choose; what the screen offers comes first, and is done once', async () => {
  am({});
  const start = vi.fn();
  const stop = offers({ text: 'Start the review', run: start }, { text: 'Undo' });
  render(PaletteHost);
  await opened();
  expect(options().slice(0, 2)).toEqual(['Start the review', 'Undo']);
  expect(active()).toHaveTextContent('Start the review');
  await userEvent.keyboard('{ArrowDown}');
  expect(active()).toHaveTextContent('Undo');
  await userEvent.keyboard('{End}');
  expect(active()).toHaveTextContent('Sign out');
  await userEvent.keyboard('{ArrowDown}');
  expect(active()).toHaveTextContent('Start the review');
  await userEvent.keyboard('{ArrowUp}{Home}');
  expect(active()).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(start).toHaveBeenCalledOnce());
  stop();
});

test('what cannot be done says why, and the palette stays', async () => {
  am({});
  const run = vi.fn();
  const stop = offers({ text: 'Start the review', whyNot: 'The review has no goal yet.', run });
  render(PaletteHost);
  await opened();
  expect(active()).toHaveTextContent('The review has no goal yet.');
  expect(active()).toHaveAttribute('aria-disabled', 'true');
  await userEvent.keyboard('{Enter}');
  expect(run).not.toHaveBeenCalled();
  expect(screen.getByRole('dialog')).toBeInTheDocument();
  stop();
});

test('Enter that ends a composition chooses nothing', async () => {
  am({});
  const run = vi.fn();
  const stop = offers({ text: '开始例会', run });
  render(PaletteHost);
  const field = await opened();
  await fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  await fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
  expect(screen.getByRole('dialog')).toBeInTheDocument();
  expect(run).not.toHaveBeenCalled();
  await fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(run).toHaveBeenCalledOnce());
  stop();
});

test('what was chosen lately comes first the next time', async () => {
  am({});
  render(PaletteHost);
  const field = await opened();
  await userEvent.type(field, 'cfsb');
  await waitFor(() => expect(active()).toHaveTextContent('厨房设备厂'));
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await opened();
  await waitFor(() => expect(active()).toHaveTextContent('厨房设备厂'));
  const recent = within(screen.getByRole('group', { name: 'Recent' }));
  expect(recent.getAllByRole('option')).toHaveLength(1);
});

test('Escape closes it at once, whatever was typed', async () => {
  am({});
  render(PaletteHost);
  const field = await opened();
  await userEvent.type(field, 'new board');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a guest finds what can be done on their board, and no pages, people or deals', async () => {
  am({ guestOf: 'b1' });
  const stop = offers({ text: 'I am done' });
  render(PaletteHost);
  await opened();
  expect(options()).toEqual(['I am done', 'Open help', 'Switch to Chinese', 'Switch to dark', 'Sign out']);
  expect(rest.asked).toEqual([]);
  stop();
});

test('only those who may are offered to create', async () => {
  am({ role: 'OBSERVER' });
  render(PaletteHost);
  const field = await opened();
  await userEvent.type(field, 'new board');
  await screen.findByRole('option', { name: /Search all boards/ });
  expect(options()).not.toContain('New board');
});

test('what is typed before the palette is there is not lost, and is no shortcut', async () => {
  am({});
  const shortcut = vi.fn();
  render(PaletteHost);
  addEventListener('keydown', shortcut);
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  fireEvent.keyDown(document.body, { key: 'd' });
  fireEvent.keyDown(document.body, { key: 'a' });
  removeEventListener('keydown', shortcut);
  expect(await screen.findByRole('combobox', {})).toHaveValue('da');
  expect(shortcut.mock.calls.map(([event]) => (event as KeyboardEvent).key)).toEqual(['k']);
});

test('it stays closed over a dialog, and the key closes it again', async () => {
  am({});
  const other = document.createElement('dialog');
  other.open = true;
  document.body.append(other);
  render(PaletteHost);
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(palette.isOpen).toBe(false);
  other.remove();
  await opened();
  await userEvent.keyboard('{Control>}k{/Control}');
  await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull());
});

test('lists that cannot be loaded leave the rest to be found, and are named', async () => {
  am({});
  rest.fails('GET /api/discussed-deals', 'UNAVAILABLE');
  render(PaletteHost);
  const field = await opened();
  await userEvent.type(field, 'rosa');
  await waitFor(() => expect(active()).toHaveTextContent('Rosa'));
  expect(await screen.findByText(/Not everything could be searched/)).toBeInTheDocument();
});
