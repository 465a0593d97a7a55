import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Place, PlaceKind } from '../../../board/places';
import { kindOfPlace } from '../../../board/places';
import { viewLock } from '../../../browser/view-lock.svelte';
import { locale } from '../../../messages/locale.svelte';
import type { BoardEvent, Command } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { placeOf } from '../../../stores/refused-words';
import { showDialogs } from '../../../testing/dialogs';
import { EVERY_COMMAND } from '../../../testing/every-command';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard } from '../../../testing/on-board';
import OnScreen from '../../../testing/OnScreen.svelte';
import { added, begun, turned } from '../../../testing/review';

let server: FakeServer;
let open: OpenBoard;

/** One of every kind of place: a kind without one does not compile. */
const PLACES: Record<PlaceKind, Place> = {
  'deal/result': 'deal/d1/result',
  'deal/stuck': 'deal/d1/stuck',
  'deal/obstacle': 'deal/d1/obstacle/REP',
  'deal/help': 'deal/d1/help',
  'deal/story': 'deal/d1/story',
  'deal/follow-up': 'deal/d1/follow-up',
  'deal/why': 'deal/d1/why',
  'deal/decline': 'deal/d1/decline',
  'deal/facts': 'deal/d1/facts',
  'card/text': 'card/o1/text',
  'card/solution': 'card/o1/solution',
  'card/comment': 'card/o1/comment',
  'card/came': 'card/f1/came',
  'card/ask': 'card/o1/ask',
  'card/answer': 'card/o1/answer',
  'card/classify': 'card/o1/classify',
  park: 'park/d1',
  hold: 'hold/o1',
  'review/goal': 'review/goal',
  'board/deal': 'board/deal',
  'board/settings': 'board/settings',
  'board/help': 'board/help',
};

const ORIGIN = { board: 'b0', card: 'f0', dealName: 'Bank', agreedAt: '2026-11-18T09:00:00Z', slips: 0 };
const PROMISE = {
  ...added('f1', 'Call'),
  deal: undefined,
  kind: { t: 'follow-up', assignee: 'ann', due: '2026-11-25', origin: ORIGIN },
} as BoardEvent;

/** What has to have happened for somebody to be there, where a free board with a deal is not enough. */
const BEFORE: Partial<Record<PlaceKind, BoardEvent[]>> = {
  park: [...begun(), turned('OBSTACLES')],
  hold: [...begun(), turned('OBSTACLES'), added('o1', 'Price')],
  'deal/decline': [
    ...begun(),
    { t: 'deal-edited', deal: 'd1', name: 'Bank', owner: 'ann', facts: {} },
    turned('DECIDE'),
    { t: 'decision-proposed', deal: 'd1', decision: { t: 'no-decision', why: 'Later' } },
  ],
  'review/goal': begun().slice(0, 2),
  'card/came': [
    ...begun().slice(0, 2),
    PROMISE,
    { t: 'review-started' },
    { t: 'outcome-recorded', card: 'f1', outcome: { result: 'DONE', came: '' } },
  ],
};

const FREE: BoardEvent[] = [
  { t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V1' },
  {
    ...added('o1', 'Price'),
    kind: { t: 'obstacle', type: 'PRICE', remover: 'EXECUTIVE', order: 'V1' },
  } as BoardEvent,
  { t: 'executive-asked', card: 'o1', ask: { what: 'A call', of: 'Eve', by: '2026-12-01' } },
];

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('unblock/side-panel', 'open');
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  history.replaceState(null, '', '/boards/board1');
  dispatchEvent(new PopStateEvent('popstate'));
  server = new FakeServer();
});

afterEach(() => {
  viewLock.leave();
  open.close();
});

test.each(Object.keys(PLACES) as PlaceKind[])(
  'words that were begun at %s are one click from there',
  async (kind) => {
    server.happen(...(BEFORE[kind] ?? FREE));
    open = await openBoard(server);
    render(OnScreen, { open });
    const place = PLACES[kind];
    open.drafts.set(place, 'Half a sentence');
    const draft = within(await screen.findByText('Half a sentence', { selector: 'li' }));
    await userEvent.click(draft.getByRole('button', { name: 'Go there' }));
    await waitFor(() => {
      const at = `[data-place="${place}"]`;
      expect(
        document.querySelector(`:is(input, textarea)${at}, ${at} :is(input, textarea, select)`),
      ).not.toBeNull();
    });
  },
);

const FOLLOW_UP = {
  ...added('f1', 'Call'),
  kind: { t: 'follow-up', assignee: 'ann', due: '2026-12-02' },
} as BoardEvent;

test.each([
  ...Object.entries(PLACES).filter(([, place]) => place.startsWith('card/')),
  ['the text of a follow-up', 'card/f1/text'],
] as [PlaceKind, Place][])(
  'a form that one came back to, at %s, stays when others take its card',
  async (kind, place) => {
    server.happen(...(BEFORE[kind] ?? [...FREE, FOLLOW_UP]));
    open = await openBoard(server);
    render(OnScreen, { open });
    open.drafts.set(place, 'Half a sentence');
    const draft = within(await screen.findByText('Half a sentence', { selector: 'li' }));
    await userEvent.click(draft.getByRole('button', { name: 'Go there' }));
    const at = `[data-place="${place}"]`;
    const field = () =>
      document.querySelector<HTMLInputElement>(
        `:is(input, textarea)${at}, ${at} :is(input, textarea, select)`,
      );
    await waitFor(() => expect(field()).not.toBeNull());
    const card = place.split('/')[1] as string;
    server.happenBy('tom', { t: 'card-withdrawn', card });
    await waitFor(() => expect(open.board.card(card)?.withdrawn).toBe(true));
    await tick();
    expect(field()).not.toBeNull();
  },
);

test('where the words of a command are kept is a place that is known', () => {
  for (const command of Object.values(EVERY_COMMAND) as Command[]) {
    const place = placeOf(command);
    if (place !== undefined) expect(Object.keys(PLACES)).toContain(kindOfPlace(place));
  }
});
