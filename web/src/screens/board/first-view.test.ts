import { render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { first as english } from '../../messages/first.en';
import { first as chinese } from '../../messages/first.zh';
import { isolating } from '../../messages/isolate';
import { locale } from '../../messages/locale.svelte';
import type { BoardEvent } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { showDialogs } from '../../testing/dialogs';
import { FakeServer } from '../../testing/fake-server';
import { openBoard } from '../../testing/on-board';
import OnScreen from '../../testing/OnScreen.svelte';
import { added, begun, turned } from '../../testing/review';

/* The page before anything is loaded late. */
vi.mock('./late-parts', async (original) => {
  const parts = Object.keys(await original<Record<string, unknown>>());
  return Object.fromEntries(parts.map((name) => [name, () => undefined]));
});

let open: OpenBoard | undefined;

/** No other texts are there than these. */
function sayOnly(language: 'EN' | 'ZH', first: object) {
  locale.use(language);
  const words = locale.words as unknown as Record<string, unknown>;
  for (const name of Object.keys(words)) Reflect.deleteProperty(words, name);
  Object.assign(words, isolating(first));
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  history.replaceState(null, '', '/boards/board1');
  dispatchEvent(new PopStateEvent('popstate'));
  showDialogs();
});
afterEach(() => open?.close());

const DEAL: BoardEvent = { t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V' };
const CARDS: BoardEvent[] = [
  added('o1', 'No budget'),
  added('o2', 'No time', { kind: { t: 'obstacle', type: 'LEGAL', remover: 'EXECUTIVE', order: 'V2' } }),
  added('s1', 'Ask the board', { kind: { t: 'solution', obstacle: 'o1', order: 'V' } }),
];
const BOARDS: Record<string, BoardEvent[]> = {
  'a free board': [DEAL, ...CARDS],
  'a deal that is decided': [
    DEAL,
    ...CARDS,
    { t: 'key-obstacle-marked', deal: 'd1', obstacle: 'o1' },
    {
      t: 'decision-made',
      deal: 'd1',
      decision: { t: 'strategy', solutions: ['s1'], why: 'it is soon' },
    },
    added('f1', 'Call them', { kind: { t: 'follow-up', assignee: 'ann', due: '2026-12-01' } }),
  ],
  'a review': [...begun(), turned('OBSTACLES'), ...CARDS],
  'a vote': [...begun(), ...CARDS, turned('OBSTACLE_VOTE')],
};

test.each(
  Object.keys(BOARDS).flatMap((name) => [[name, 'EN', english] as const, [name, 'ZH', chinese] as const]),
)('needs no text that is loaded later: %s, %s', async (name, language, first) => {
  sayOnly(language, first);
  expect(locale.words.series).toBeUndefined();
  const server = new FakeServer();
  for (const event of BOARDS[name] ?? []) server.happen(event);
  open = await openBoard(server);
  const { container } = render(OnScreen, { open });
  await screen.findByRole('heading', { level: 1, name: 'Bank' });
  expect(container.textContent).not.toContain('undefined');
  for (const control of container.querySelectorAll('[aria-label], [title]')) {
    expect(control.getAttribute('aria-label') ?? '').not.toContain('undefined');
    expect(control.getAttribute('title') ?? '').not.toContain('undefined');
  }
});
