import { render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { viewLock } from '../../browser/view-lock.svelte';
import { locale } from '../../messages/locale.svelte';
import type { BoardEvent, Command } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { showDialogs } from '../../testing/dialogs';
import { FakeServer } from '../../testing/fake-server';
import { openBoard } from '../../testing/on-board';
import OnScreen from '../../testing/OnScreen.svelte';
import { added, begun, obstacle, turned } from '../../testing/review';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  localStorage.setItem('unblock/side-panel', 'open');
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  history.replaceState(null, '', '/boards/board1');
  dispatchEvent(new PopStateEvent('popstate'));
  server = new FakeServer();
  const bob = {
    id: 'bob',
    name: 'Bob',
    role: 'REP',
    seniority: 'REGULAR',
    guest: false,
    left: false,
  } as const;
  server.people = [{ ...bob, id: 'ann', name: 'Ann' }, bob];
  const executive = { t: 'obstacle', type: 'OTHER', remover: 'EXECUTIVE', order: 'V3' } as const;
  server.happen(
    ...begun(),
    turned('DECIDE'),
    added('o1', 'Price'),
    added('o2', 'Value'),
    added('o3', 'Nobody calls', { kind: executive }),
    added('s1', 'Workshop', { kind: { t: 'solution', obstacle: 'o1', order: 'V1' } }),
  );
  open = await openBoard(server);
  render(OnScreen, { open });
  await screen.findByRole('heading', { level: 1, name: 'Bank' });
});

afterEach(() => {
  viewLock.leave();
  open.close();
});

const said = (): Command[] => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));

async function field(place: string): Promise<HTMLTextAreaElement> {
  open.writing.begin(place);
  return waitFor(() => {
    const found = document.querySelector<HTMLTextAreaElement>(`[data-place="${place}"] :is(textarea, input)`);
    if (!found) throw new Error('nowhere to write');
    return found;
  });
}

async function bobDoes(...events: BoardEvent[]) {
  for (const event of events) server.happenBy('bob', event);
  await waitFor(() => expect(open.board.version).toBe(server.board.seq));
}

const PLACES = ['card/o1/text', 'card/o1/comment', 'card/o1/solution', 'card/s1/text', 'card/s1/comment'];
const MADE: [string, BoardEvent[], RegExp | undefined][] = [
  [
    'taken back',
    [
      { t: 'card-withdrawn', card: 'o1' },
      { t: 'card-withdrawn', card: 's1' },
    ],
    /Bob deleted this/,
  ],
  ['put with another', [{ t: 'card-grouped', card: 'o1', lead: 'o2' }], undefined],
  [
    'held back',
    [{ t: 'card-covered', card: 'o1', text: '', kind: obstacle('o1'), silent: false }],
    undefined,
  ],
  ['moved', [{ t: 'obstacle-moved', card: 'o1', remover: 'MANAGER', order: 'V9' }], undefined],
  ['without its deal', [{ t: 'deal-removed', deal: 'd1' }], /Bob took the deal off the board/],
  [
    'decided',
    [{ t: 'decision-made', deal: 'd1', decision: { t: 'no-decision', why: 'No numbers' } }],
    undefined,
  ],
  ['in the next phase', [turned('DONE')], undefined],
];

for (const place of PLACES)
  test.each(MADE)(`text being written at ${place} stays while it is %s`, async (_, events, told) => {
    const area = await field(place);
    await userEvent.clear(area);
    await userEvent.type(area, 'Half a tho');
    area.setSelectionRange(4, 4);
    await bobDoes(...events);
    if (told) expect((await screen.findAllByText(told)).length).toBeGreaterThan(0);
    expect(area.isConnected).toBe(true);
    expect(area).toHaveFocus();
    expect([area.value, area.selectionStart]).toEqual(['Half a tho', 4]);
  });

test('words for a card that is gone become a card of their own', async () => {
  const area = await field('card/o1/text');
  await userEvent.clear(area);
  await userEvent.type(area, 'Price, and who says so');
  await bobDoes({ t: 'card-withdrawn', card: 'o1' });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(said()).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Keep as a new card' }));
  expect(said()).toMatchObject([{ t: 'raise-obstacle', deal: 'd1', text: 'Price, and who says so' }]);
  expect(open.drafts.all()).toEqual([]);
  await waitFor(() => expect(document.querySelector('[data-card=o1]')).toBeNull());
});

test('or are thrown away', async () => {
  await userEvent.type(await field('card/o1/comment'), 'Really?');
  await bobDoes({ t: 'card-withdrawn', card: 'o1' });
  const writer = document.querySelector<HTMLElement>('.writer');
  if (!writer) throw new Error('the writer is gone');
  await userEvent.click(await within(writer).findByRole('button', { name: 'Discard the draft' }));
  expect(said()).toEqual([]);
  expect(open.drafts.all()).toEqual([]);
  expect(viewLock.any).toBe(false);
});

test('a form of an ask stays where another moves its card to another lane, or takes it back', async () => {
  const input = await field('card/o3/ask');
  await userEvent.type(input, 'Call him');
  await bobDoes({ t: 'obstacle-moved', card: 'o3', remover: 'REP', order: 'V9' });
  expect(input.isConnected).toBe(true);
  await bobDoes({ t: 'card-withdrawn', card: 'o3' });
  await userEvent.click(await screen.findByRole('button', { name: 'Keep in the parking lot' }));
  expect(said()).toMatchObject([{ t: 'park-story', deal: 'd1', text: 'Call him' }]);
});

test('a card goes at once where its own writer moves it', async () => {
  await field('card/o1/comment');
  open.send({ t: 'move-obstacle', card: 'o1', remover: 'REP' });
  await waitFor(() => expect(document.querySelector('[data-lane=REP] [data-card=o1]')).not.toBeNull());
});

test('a card withdrawn by its own writer holds no text', async () => {
  await field('card/o1/comment');
  open.send({ t: 'withdraw', card: 'o1' });
  await waitFor(() => expect(viewLock.any).toBe(false));
});

test('a reason for a decision stays when another decides, and goes when its writer discards it', async () => {
  server.happen({ t: 'deal-edited', deal: 'd1', name: 'Bank', owner: 'ann', facts: {} });
  const why = await screen.findByPlaceholderText(/why/i);
  await userEvent.type(why, 'Because');
  await bobDoes(
    { t: 'decision-made', deal: 'd1', decision: { t: 'no-decision', why: 'No numbers' } },
    turned('DONE'),
  );
  expect(why.isConnected).toBe(true);
  expect(why).toHaveValue('Because');
  await screen.findByText(/no longer being decided/);
  const form = why.closest<HTMLElement>('[data-place="deal/d1/decision"]');
  if (!form) throw new Error('the form is gone');
  await userEvent.click(within(form).getByRole('button', { name: 'Discard the draft' }));
  await waitFor(() => expect(why.isConnected).toBe(false));
});

test('a text about a removed deal offers to restore the deal', async () => {
  await userEvent.type(await field('deal/d1/result'), 'Half a tho');
  await bobDoes({ t: 'deal-removed', deal: 'd1' });
  const writer = document.querySelector<HTMLElement>('.writer[data-place="deal/d1/result"]');
  if (!writer) throw new Error('the writer is gone');
  await userEvent.click(within(writer).getByRole('button', { name: 'Bring the deal back' }));
  await waitFor(() => expect(within(writer).queryByRole('button', { name: 'Discard the draft' })).toBeNull());
  expect(said()).toMatchObject([{ t: 'restore-deal', deal: 'd1' }]);
  expect(screen.getByRole('textbox', { name: 'Result' })).toHaveValue('Half a tho');
});
