import { cleanup, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import { navigation } from '../../app/navigation.svelte';
import { announcer } from '../../parts/announce.svelte';
import type { Entry } from '../../protocol/protocol.gen';
import type { Me } from '../../protocol/rest.gen';
import { showDialogs } from '../../testing/dialogs';
import { FakeRest } from '../../testing/fake-rest';
import { recorded, recordedReview } from '../../testing/recorded';
import ReplayScreen from './ReplayScreen.svelte';

const ME: Me = {
  id: 'ann',
  name: 'Ann',
  role: 'MANAGER',
  seniority: 'VETERAN',
  language: 'EN',
  team: { id: 't1', name: 'North' },
};
const people = [{ id: 'ann', name: 'Ann', role: 'MANAGER', seniority: 'VETERAN', guest: false, left: false }];

let rest: FakeRest;
let entries: Entry[];

beforeEach(() => {
  showDialogs();
  locale.use('EN');
  rest = new FakeRest();
  entries = recorded(recordedReview());
  rest.knows('GET /api/boards/b1/replay?from=1', { head: entries.length, entries, people });
  navigation.replace({ screen: 'replay', board: 'b1', at: undefined, deal: undefined });
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The replay is on the screen and completely loaded. */
async function opened(given: { at?: number; deal?: string } = {}) {
  const { rerender } = render(ReplayScreen, { board: 'b1', at: given.at, deal: given.deal, me: ME });
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Play' })).not.toHaveAttribute('aria-disabled'),
  );
  return rerender;
}

const seq = () => Number(screen.getByRole('region', { name: 'Player' }).dataset['seq']);
const button = (name: string) => screen.getByRole('button', { name });
const seqOf = (t: string, nth = 0) => entries.filter(({ event }) => event.t === t)[nth]?.seq ?? NaN;

test('it begins with the first deal, plays to the end, and the end is the archive', async () => {
  const user = userEvent.setup();
  await opened();
  expect(seq()).toBe(seqOf('phase-changed'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '16×');
  await user.click(button('Play'));
  expect(button('Pause')).toBeVisible();
  await waitFor(() => expect(seq()).toBe(entries.length));
  expect(button('Play')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'This review has ended' })).toBeVisible();
  expect(announcer.said).toMatch(/^End of the replay/);
});

test('its chapters can be gone to', async () => {
  const user = userEvent.setup();
  await opened();
  await user.keyboard('[Home]');
  await user.click(button('Chapters'));
  // jsdom has no layout, so an element without a position counts as hidden
  const list = within(await screen.findByRole('dialog', { hidden: true }));
  expect(
    list.getAllByRole('button', { hidden: true }).map((it) => it.querySelector('span')?.textContent),
  ).toEqual([
    'Review starts',
    'Deal: Bank',
    'Obstacles',
    'Vote on obstacles',
    '2 obstacles are shown',
    'Solutions',
    'Key obstacle: No budget',
    'Decision',
    'Left undecided: Wait for the quarter',
    'Deal: Port',
    'Wrap-up',
    'Review ended',
  ]);
  await user.click(list.getByText('Vote on obstacles'));
  expect(seq()).toBe(seqOf('card-revealed', 1));
  expect(screen.getByText('No champion')).toBeVisible();
});

test('the keys play, step, turn chapters, change the speed, go to the ends and are told', async () => {
  const user = userEvent.setup();
  await opened();
  await user.keyboard('[Home]]');
  expect(seq()).toBe(seqOf('review-started'));
  await user.keyboard('[ArrowRight][ArrowRight]');
  expect(seq()).toBe(seqOf('review-started') + 2);
  await user.keyboard('[ArrowLeft]');
  expect(seq()).toBe(seqOf('review-started') + 1);
  await user.keyboard('[[');
  expect(seq()).toBe(seqOf('review-started'));
  await user.keyboard('[End]');
  expect(seq()).toBe(entries.length);
  await user.keyboard('[Home]');
  expect(seq()).toBe(1);
  await user.keyboard('..');
  expect(screen.getByRole('combobox', { name: 'Speed' })).toHaveDisplayValue('4×');
  await user.keyboard(',');
  expect(screen.getByRole('combobox', { name: 'Speed' })).toHaveDisplayValue('2×');
  await user.keyboard(' ');
  expect(button('Pause')).toBeVisible();
  await user.keyboard(' ');
  expect(button('Play')).toBeVisible();
  await user.keyboard('?');
  const sheet = within(await screen.findByRole('dialog'));
  expect(sheet.getByText('Play and pause')).toBeVisible();
  expect(sheet.queryByText('Write an obstacle')).toBeNull();
});

test('the slider goes by whole orders and says where it is', async () => {
  const user = userEvent.setup();
  await opened();
  const slider = screen.getByRole('slider', { name: 'Moment' });
  slider.focus();
  await user.keyboard('[PageUp][PageUp]');
  expect(seq()).toBe(seqOf('card-revealed', 1));
  expect(slider).toHaveAttribute(
    'aria-valuetext',
    expect.stringMatching(/^Event 15 of 23, .*Vote on obstacles$/),
  );
  await user.keyboard('[ArrowLeft]');
  expect(seq()).toBe(seqOf('card-revealed', 1) - 3);
  await user.keyboard('[ArrowRight]');
  expect(seq()).toBe(seqOf('card-revealed', 1));
});

test('a deal that was chosen stays, until one follows again', async () => {
  const user = userEvent.setup();
  const rerender = await opened({ deal: 'd2' });
  await user.keyboard('[End][ArrowLeft][ArrowLeft][ArrowLeft]');
  const atBank = seqOf('decision-made');
  await user.keyboard('[Home]]]]]');
  expect(seq()).toBeLessThan(atBank);
  expect(screen.getByRole('heading', { level: 1, name: 'Port' })).toBeVisible();
  await user.click(button('Follow the action'));
  expect(navigation.route).toMatchObject({ screen: 'replay', deal: undefined });
  await rerender({ deal: undefined });
  expect(screen.getByRole('heading', { level: 1, name: 'Bank' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Follow the action' })).toBeNull();
});

test('nobody can write into the past, not even its moderator', async () => {
  const user = userEvent.setup();
  await opened();
  for (let moment = 1; moment < entries.length; moment++) {
    await user.keyboard('[ArrowRight]');
    expect(screen.queryAllByRole('textbox')).toEqual([]);
    expect(
      screen.queryByRole('button', { name: /Add|Start|Close the review|Move on anyway|Edit|Send/ }),
    ).toBeNull();
  }
  expect(seq()).toBe(entries.length);
});

test('a card that has just changed is marked for a moment', async () => {
  const user = userEvent.setup();
  await opened();
  await user.keyboard(']]]]');
  await user.keyboard('[ArrowLeft]');
  await user.keyboard('[ArrowRight]');
  const card = document.querySelector('[data-card=o1]');
  await waitFor(() => expect(card).toHaveAttribute('data-changed'));
  await waitFor(() => expect(card).not.toHaveAttribute('data-changed'));
});

test('a link to the moment can be copied, with the deal that is looked at', async () => {
  const user = userEvent.setup();
  await opened({ deal: 'd2' });
  await user.keyboard(']]');
  await user.click(button('Copy a link to this moment'));
  const link = await navigator.clipboard.readText();
  expect(new URL(link).pathname + new URL(link).search).toBe(`/boards/b1/replay?at=${seq()}&deal=d2`);
});

test('a moment is bookmarked as it was when somebody began, by its button or by a key', async () => {
  const marks = 'POST /api/boards/b1/bookmarks';
  rest.knows(marks, {});
  rest.knows('GET /api/boards/b1/questions', []);
  const user = userEvent.setup();
  await opened();
  await user.keyboard(']');
  const at = seq();
  await user.click(button('Bookmark this moment'));
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  expect(dialog.getByText(/Moment:/).parentElement).toHaveTextContent(/Obstacles$/);
  expect(dialog.getByRole('radio', { name: 'Bookmark for me', hidden: true })).toBeChecked();
  await user.type(dialog.getByLabelText('Note (optional)'), 'How they began');
  await user.click(dialog.getByRole('button', { name: 'Keep', hidden: true }));
  await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
  expect(rest.bodies(marks)).toEqual([
    { pin: { spot: 'MOMENT', deal: 'd1', seq: at }, text: 'How they began' },
  ]);
  await user.keyboard('b');
  expect(await screen.findByRole('dialog', { hidden: true })).toHaveTextContent('Nobody else ever sees it');
});

test('a screen reader announces chapters, not events', async () => {
  const user = userEvent.setup();
  await opened();
  await user.keyboard('[Home]]]');
  await waitFor(() => expect(announcer.said).toBe('Deal: Bank'));
  await user.keyboard('[ArrowRight]');
  expect(announcer.said).toBe('Deal: Bank');
});

test('the address is that of the moment, without a way back through each of them', async () => {
  const user = userEvent.setup();
  await opened();
  const before = history.length;
  await user.keyboard('[ArrowRight][ArrowRight]');
  await waitFor(() => expect(location.search).toBe(`?at=${seq()}`));
  expect(seq()).toBeGreaterThan(2);
  expect(history.length).toBe(before);
});

test('a board that cannot be replayed says so', async () => {
  rest.fails('GET /api/boards/b1/replay?from=1', 'NOT_FOUND');
  render(ReplayScreen, { board: 'b1', at: undefined, deal: undefined, me: ME });
  expect(await screen.findByText(locale.words.failures.NOT_FOUND)).toBeVisible();
  expect(screen.getByText('Home')).toHaveAttribute('href', '/');
});
