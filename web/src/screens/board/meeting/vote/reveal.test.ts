import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { viewLock } from '../../../../browser/view-lock.svelte';
import { locale } from '../../../../messages/locale.svelte';
import { announcer } from '../../../../parts/announce.svelte';
import type { BoardEvent, Phase } from '../../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';
import DealOnBoard from '../../../../testing/DealOnBoard.svelte';
import { FakeServer } from '../../../../testing/fake-server';
import { openBoard, show } from '../../../../testing/on-board';
import { added, begun, turned } from '../../../../testing/review';

let server: FakeServer;
let open: OpenBoard;

const counted = (phase: Phase, ...dots: number[]): BoardEvent => ({
  t: 'vote-closed',
  deal: 'd1',
  phase,
  tally: { counts: dots.map((it, index) => ({ card: `o${index + 1}`, dots: it })), ballots: [] },
});

const BEFORE = [...begun(), turned('OBSTACLE_VOTE'), added('o1', 'Price'), added('o2', 'Law')];
const RESULT = 'Result of the vote: “Price” 2 dots, “Law” 1 dot. The key obstacle is “Price”.';
const shown = () => screen.queryByRole('heading', { name: 'Result of the vote', hidden: true });

async function begin(...events: BoardEvent[]) {
  server.happen(...events);
  open = await openBoard(server);
  show(open, DealOnBoard, { id: 'd1' });
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  announcer.said = '';
  server = new FakeServer();
});

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(Element.prototype, 'animate');
  viewLock.leave();
  open.close();
});

test('a vote that is counted is shown to all for a moment, until any key; it is heard as one sentence', async () => {
  await begin(...BEFORE);
  server.happen(counted('OBSTACLE_VOTE', 2, 1));
  await waitFor(() => expect(shown()).not.toBeNull());
  expect(announcer.said).toBe(RESULT);
  await userEvent.keyboard('x');
  expect(shown()).toBeNull();
});

test('what was counted before is not shown again, but a vote that was opened again is', async () => {
  await begin(...BEFORE, counted('OBSTACLE_VOTE', 2, 1), turned('IDEAS'));
  server.happen({ t: 'vote-reopened', deal: 'd1', phase: 'OBSTACLE_VOTE' });
  server.happen(turned('OBSTACLE_VOTE', { turn: 'UNDONE' }));
  await waitFor(() => expect(open.board.meeting?.agenda.slots['d1']?.phase).toBe('OBSTACLE_VOTE'));
  expect(shown()).toBeNull();
  expect(announcer.said).toBe('');
  server.happen(counted('OBSTACLE_VOTE', 2, 1));
  await waitFor(() => expect(shown()).not.toBeNull());
});

test('nothing lies over a person who writes: they only hear the result', async () => {
  await begin(...BEFORE);
  const ends = viewLock.hold({}, () => undefined);
  server.happen(counted('OBSTACLE_VOTE', 2, 1));
  await waitFor(() => expect(announcer.said).toBe(RESULT));
  expect(shown()).toBeNull();
  ends();
});

test('who wants no motion finds the result in its place', async () => {
  vi.stubGlobal('matchMedia', (media: string) => ({ matches: media.includes('reduce') }));
  await begin(...BEFORE);
  server.happen(counted('OBSTACLE_VOTE', 2, 1));
  await waitFor(() => expect(announcer.said).toBe(RESULT));
  expect(shown()).toBeNull();
  expect(document.querySelector('[data-card=o1]')).toHaveTextContent('2 dots');
});

test('a vote in which nobody voted is told, not shown', async () => {
  await begin(...BEFORE);
  server.happen(counted('OBSTACLE_VOTE'));
  await waitFor(() => expect(announcer.said).toBe('Nobody has voted.'));
  expect(shown()).toBeNull();
});

test('cards that were written in silence turn one after the other when they are revealed', async () => {
  const animate = vi.fn();
  // jsdom has no animations
  Object.assign(Element.prototype, { animate });
  await begin(...begun(), turned('OBSTACLES'), added('o1', 'Price'), added('o2', 'Law'));
  server.happen(turned('OBSTACLE_VOTE', { revealed: ['o1', 'o2'] }));
  await waitFor(() => expect(animate).toHaveBeenCalledTimes(2));
  const delays = animate.mock.calls.map(([, options]) => (options as KeyframeAnimationOptions).delay);
  expect(delays).toEqual([0, 60]);
});
