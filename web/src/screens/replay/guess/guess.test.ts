import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../../app/me.svelte';
import { locale } from '../../../messages/locale.svelte';
import type { BoardEvent, CardKind, Entry, Seniority } from '../../../protocol/protocol.gen';
import type { NewGuess } from '../../../protocol/rest.gen';
import { ReplayStore } from '../../../stores/replay.svelte';
import { rosa, week } from '../../../testing/around';
import { FakeRest } from '../../../testing/fake-rest';
import { guess } from '../../../testing/lessons';
import { BoardFocus } from '../../board/focus.svelte';
import GuessPanel from './GuessPanel.svelte';

const adds = (card: string, text: string, kind: CardKind): BoardEvent => ({
  t: 'card-added',
  card,
  deal: 'd1',
  text,
  hidden: false,
  silent: false,
  anonymous: false,
  kind,
});

const LOG: Entry[] = [
  { t: 'board-opened', title: 'Review', language: 'EN' },
  { t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'omar', facts: {}, order: 'V' },
  adds('o1', 'Champion left', { t: 'obstacle', type: 'OTHER', remover: 'REP', order: 'V' }),
  adds('s1', 'Call their COO', { t: 'solution', obstacle: 'o1', order: 'V' }),
  { t: 'key-obstacle-marked', deal: 'd1', obstacle: 'o1' },
  { t: 'decision-made', deal: 'd1', decision: { t: 'strategy', solutions: ['s1'], why: 'He knows us' } },
].map((event, index) => ({
  seq: index + 1,
  at: `2026-03-02T02:00:0${index}Z`,
  actor: 'omar',
  event: event as BoardEvent,
}));
/** The seq just before the solution. */
const STOP = 3;

const line = 'POST /api/boards/board1/guesses';
let rest: FakeRest;
let replay: ReplayStore;

beforeEach(() => {
  localStorage.clear();
  locale.use('EN');
  rest = new FakeRest();
  rest.knows('GET /api/notebook', { guesses: [], shared: [], bookmarks: [], questions: [] });
  rest.knows('GET /api/members', [rosa]);
  rest.knows(line, ({ obstacles, solutions }: NewGuess) => guess({ guessed: { obstacles, solutions } }));
  rest.knows(
    'POST /api/guesses/g1/grade',
    guess({ repetition: { inRow: 1, days: 1, ease: 2.5, due: '2026-03-03T02:00:00Z' } }),
  );
  rest.knows('GET /api/deals/d1/reviews', {
    deal: 'd1',
    name: 'Bank',
    owner: 'omar',
    facts: {},
    weeks: [
      week({ board: 'board2', at: '2026-12-09T02:00:00Z', result: 'Signed' }),
      week({ board: 'board1' }),
    ],
  });
});

afterEach(() => replay.close());

async function view(seniority: Seniority = 'NEWCOMER') {
  signedIn.set({ ...rosa, seniority, language: 'EN', team: { id: 't1', name: 'North' } });
  replay = new ReplayStore('board1', 'rosa', {
    page: () => Promise.resolve({ ok: true, value: { head: LOG.length, entries: LOG, people: [] } }),
    moment: () => Promise.reject(new Error('not asked for')),
  });
  await replay.load();
  render(GuessPanel, { replay, looked: new BoardFocus(replay.open, () => undefined) });
}

/** Moves the replay to that event. */
async function goTo(seq: number) {
  while (replay.seq < seq) {
    const before = replay.seq;
    replay.step(1);
    await new Promise((settled) => setTimeout(settled));
    if (replay.seq <= before) return;
  }
}

const heading = () => screen.findByRole('heading', { name: /what would you do\?/ });

test('a newcomer is stopped before the solutions, and cannot pass without a guess or a word', async () => {
  await view();
  await goTo(2);
  expect(
    await screen.findByText('The replay stops for your guess before the solutions for “Bank”.'),
  ).toBeVisible();
  await goTo(LOG.length);
  expect(await heading()).toHaveFocus();
  expect(replay.seq).toBe(STOP);
  await goTo(LOG.length);
  expect(replay.seq).toBe(STOP);
  await userEvent.click(screen.getByRole('button', { name: 'Skip, only watch' }));
  replay.pause();
  await goTo(LOG.length);
  expect(replay.seq).toBe(LOG.length);
  expect(rest.bodies(line)).toEqual([]);
});

test('the team’s decision is shown beside the guess only after it is sent, and the guess is graded', async () => {
  await view();
  await goTo(LOG.length);
  await heading();
  expect(screen.queryByText('Call their COO')).toBeNull();
  await userEvent.type(screen.getByLabelText('Obstacle 1'), 'No sponsor');
  await userEvent.click(screen.getByLabelText('Obstacle 1 matters most'));
  await userEvent.type(screen.getByLabelText('Solution 1'), 'Find one');
  await userEvent.click(screen.getByRole('button', { name: 'Send, and see what the team did' }));
  const cards = await screen.findAllByText('Call their COO', { selector: 'li' });
  expect(cards[0]).toHaveTextContent('chosen');
  expect(screen.getByText('No sponsor')).toBeVisible();
  expect(screen.getByText('key')).toBeVisible();
  expect(await screen.findByText('Signed')).toBeVisible();
  expect(rest.bodies(line)).toEqual([
    {
      deal: 'd1',
      seq: STOP,
      obstacles: [{ text: 'No sponsor', remover: 'REP' }],
      solutions: ['Find one'],
      key: 0,
    },
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(await screen.findByText('It comes back on Mar 3, 2026.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
  await waitFor(() => expect(replay.playing).toBe(true));
});

test('a guess that was left in the middle goes on', async () => {
  await view();
  await goTo(LOG.length);
  await heading();
  await userEvent.type(screen.getByLabelText('Obstacle 1'), 'No sponsor');
  cleanup();
  replay.close();
  await view();
  expect(await heading()).toBeVisible();
  expect(screen.getByLabelText('Obstacle 1')).toHaveValue('No sponsor');
  expect(replay.playing).toBe(false);
});

test('others are stopped only when they want it, and the browser remembers that', async () => {
  await view('VETERAN');
  await goTo(LOG.length);
  expect(replay.seq).toBe(LOG.length);
  await userEvent.click(screen.getByRole('checkbox', { name: 'Stop and guess' }));
  replay.seek(1);
  await new Promise((settled) => setTimeout(settled));
  await goTo(LOG.length);
  expect(await heading()).toBeVisible();
  expect(localStorage.getItem('unblock/guessing/rosa')).toBe('on');
});

test('one can guess earlier, before the obstacles are known', async () => {
  await view();
  await goTo(2);
  await userEvent.click(await screen.findByRole('button', { name: 'Guess now: Bank' }));
  await userEvent.type(screen.getByLabelText('Solution 1'), 'Find one');
  await userEvent.click(screen.getByRole('button', { name: /^Send/ }));
  await waitFor(() => expect(rest.bodies(line)).toMatchObject([{ seq: 2 }]));
});

test('every keystroke of a guess is kept until it is sent', async () => {
  await view();
  await goTo(LOG.length);
  await heading();
  await userEvent.type(screen.getByLabelText('Obstacle 1'), 'No sp');
  const kept = Object.keys(localStorage).find((key) => key.includes('guess/d1')) ?? '';
  expect(localStorage.getItem(kept)).toContain('No sp');
  await userEvent.click(screen.getByRole('button', { name: /^Send/ }));
  await waitFor(() => expect(localStorage.getItem(kept)).toBeNull());
});

test('a deal that was guessed already stops nobody again', async () => {
  rest.knows('GET /api/notebook', { guesses: [guess()], shared: [], bookmarks: [], questions: [] });
  await view();
  await waitFor(() => expect(screen.queryByText(/The replay stops/)).toBeNull());
  await goTo(LOG.length);
  expect(replay.seq).toBe(LOG.length);
});
