import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepFocus } from '../../browser/focus';
import { viewLock } from '../../browser/view-lock.svelte';
import { locale } from '../../messages/locale.svelte';
import type { BoardEvent, Command } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { showDialogs } from '../../testing/dialogs';
import { FakeServer } from '../../testing/fake-server';
import { openBoard } from '../../testing/on-board';
import OnScreen from '../../testing/OnScreen.svelte';
import { added, begun, turned } from '../../testing/review';

let server: FakeServer;
let open: OpenBoard;
let stop: () => void;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  // the test's browser lays nothing out
  Element.prototype.checkVisibility = () => true;
  stop = keepFocus();
  server = new FakeServer();
});

afterEach(() => {
  stop();
  viewLock.leave();
  open.close();
});

/** Opens a board from home: its address names no deal. */
async function begin(address: string, ...events: BoardEvent[]) {
  history.replaceState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
  server.happen(...begun(), ...events);
  open = await openBoard(server);
  render(OnScreen, { open });
}

const HOME = '/boards/board1';
const said = (): Command[] => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const box = () => screen.getByLabelText<HTMLTextAreaElement>('What is in the way?');
const goThere = () => screen.findByRole('button', { name: 'Go there' });
const SUM = { worth: [], moods: [] } as unknown as (BoardEvent & { t: 'review-closed' })['sum'];

/** What the meeting can do to a person who writes about Bob's deal, and the notice they get. */
const MOVES: [string, BoardEvent[], RegExp | undefined][] = [
  ['the next phase', [turned('OBSTACLE_VOTE')], /moved on to: Vote on obstacles/],
  ['the next deal', [turned('DONE'), turned('RESULT', { deal: 'd2' })], /meeting is on “Port”/],
  ['no deal', [turned('DONE')], undefined],
  ['the end', [{ t: 'closing-begun' }], /moved on to: Wrap-up/],
  ['its archive', [{ t: 'closing-begun' }, { t: 'review-closed', sum: SUM }], /review is over/],
  ['a parked deal', [{ t: 'deal-parked', deal: 'd1', reason: 'No numbers' }], undefined],
  ['a deal less', [{ t: 'deal-removed', deal: 'd1' }], /“Bank” was taken off/],
  ['a lock', [{ t: 'settings-changed', title: 'Review', language: 'EN', locked: true }], undefined],
];

describe.each([HOME, `${HOME}?deal=d1`])('a writer on a board at %s stays there', (address) => {
  test.each(MOVES)('when the meeting goes on to %s', async (_, events, told) => {
    await begin(address, turned('OBSTACLES'));
    await heading('Bank');
    const area = box();
    await userEvent.type(area, 'Half a tho');
    area.setSelectionRange(4, 4);
    server.happen(...events);
    await waitFor(() => expect(open.board.version).toBe(server.board.seq));
    if (told) expect(await screen.findByText(told)).toBeVisible();
    expect(area.isConnected).toBe(true);
    expect(area).toHaveFocus();
    expect([area.value, area.selectionStart]).toEqual(['Half a tho', 4]);
    await userEvent.keyboard('n');
    expect(area).toHaveValue('Halfn a tho');
    expect(screen.getByRole('heading', { level: 1, name: 'Bank' })).toBeVisible();
    // what belongs to the next phase does not push their box
    expect(screen.queryByText(/dots? left/)).toBeNull();
  });

  test('until they go after it, and their words are kept', async () => {
    await begin(address, turned('OBSTACLES'));
    await heading('Bank');
    await userEvent.type(box(), 'Half a tho');
    server.happen(turned('DONE'), turned('OBSTACLES', { deal: 'd2' }));
    await userEvent.click(await goThere());
    await heading('Port');
    expect(box()).toHaveValue('');
    expect(open.drafts.get('deal/d1/quick-obstacle')).toBe('Half a tho');
    // and from then on following the meeting again
    server.happen(turned('DONE', { deal: 'd2' }), turned('RESULT', { turn: 'BACK' }));
    await heading('Bank');
  });

  test('until it is sent, and what they type on goes into no text of the next deal', async () => {
    await begin(address, turned('OBSTACLES'));
    await heading('Bank');
    await userEvent.type(box(), 'A whole thought');
    server.happen(turned('DONE'), turned('OBSTACLES', { deal: 'd2' }));
    await goThere();
    await userEvent.keyboard('{Enter}');
    await heading('Port');
    await waitFor(() => expect(box()).toHaveFocus());
    await userEvent.keyboard('And{Enter}');
    expect(box()).toHaveValue('');
    expect(said()).toMatchObject([{ text: 'A whole thought' }]);
  });

  test.each([
    ['sent with a key', '{Enter}'],
    ['sent with the button', '{Tab}{Tab}{Tab}{Enter}'],
    ['taken out again', '{Backspace}{Backspace}'],
  ])('and goes along when all that was begun is %s', async (_, keys) => {
    await begin(address, turned('OBSTACLES'));
    await heading('Bank');
    await userEvent.type(box(), 'Ok');
    await userEvent.keyboard(keys);
    expect(box()).toHaveValue('');
    await waitFor(() => expect(viewLock.any).toBe(false));
    server.happen(turned('OBSTACLE_VOTE'));
    await waitFor(() => expect(screen.queryByLabelText('What is in the way?')).toBeNull());
    expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull();
    // not on a control of the vote
    await waitFor(() => expect(document.activeElement?.tagName).toMatch(/^H\d$/));
  });

  test('a person who sends one text and types the next one keeps every letter when the step moves in between', async () => {
    await begin(address, turned('OBSTACLES'));
    await heading('Bank');
    const area = box();
    await userEvent.type(area, 'First{Enter}');
    server.happen(turned('OBSTACLE_VOTE'));
    await waitFor(() => expect(open.board.version).toBe(server.board.seq));
    // they may have finished: nothing is said before that is known
    expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull();
    await userEvent.keyboard('Second');
    expect(area.isConnected).toBe(true);
    expect(area).toHaveValue('Second');
    await goThere();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(area.isConnected).toBe(false), { timeout: 3000 });
    expect(said()).toMatchObject([{ text: 'First' }, { text: 'Second' }]);
  });

  test('a writer who empties the field to start over is not moved away meanwhile', async () => {
    await begin(address, turned('OBSTACLES'));
    await heading('Bank');
    await userEvent.type(box(), 'Ok');
    server.happen(turned('OBSTACLE_VOTE'));
    await goThere();
    const area = box();
    await userEvent.clear(area);
    await userEvent.type(area, 'Better');
    expect(area.isConnected).toBe(true);
    expect(area).toHaveValue('Better');
  });
});

test('a text that was opened stays as it is through phases, and goes along when it is put away', async () => {
  await begin(HOME, turned('RESULT'));
  await userEvent.click(await screen.findByRole('button', { name: /^Result:/ }));
  const area = screen.getByRole('textbox', { name: 'Result' });
  server.happen(turned('OBSTACLES'));
  await screen.findByText(/moved on to: Obstacles/);
  expect(area).toHaveFocus();
  expect(area.isConnected).toBe(true);
  await userEvent.keyboard('{Escape}');
  expect(await screen.findByLabelText('What is in the way?')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull();
});

test('a row stays with all that was written in it, and is told where the meeting went', async () => {
  await begin(HOME, turned('DECIDE'));
  await userEvent.click(await screen.findByRole('button', { name: 'Add a follow-up' }));
  await userEvent.type(screen.getByLabelText('What will be done?'), 'Call');
  const day = screen.getByLabelText('By');
  await userEvent.clear(day);
  await userEvent.type(day, '24 Dec 2026');
  server.happen(turned('DONE'), turned('RESULT', { deal: 'd2' }));
  const told = await screen.findByRole('button', { name: 'Go there' });
  expect(day).toHaveValue('24 Dec 2026');
  await userEvent.click(told);
  await heading('Port');
  expect(screen.queryByLabelText('What will be done?')).toBeNull();

  server.happen(turned('DONE', { deal: 'd2' }), turned('DECIDE', { turn: 'BACK' }));
  await heading('Bank');
  await userEvent.click(await screen.findByRole('button', { name: /Add a follow-up/ }));
  expect(screen.getByLabelText('What will be done?')).toHaveValue('Call');
  expect(screen.getByLabelText('By')).toHaveValue('Dec 24, 2026');
});

test('a card that comes after the writing is told to go to the tray, before and after', async () => {
  Element.prototype.scrollIntoView = () => undefined;
  await begin(HOME, added('o1', 'Price'), turned('OBSTACLES'));
  await heading('Bank');
  await userEvent.type(box(), 'A whole thought');
  expect(screen.queryByText(/goes into your tray/)).toBeNull();
  server.happen(turned('OBSTACLE_VOTE'));
  expect(await screen.findByText(/goes into your tray/)).toBeVisible();
  await userEvent.clear(box());
  server.happenBy('ann', added('late', 'A whole thought', { hidden: true }));
  expect(await screen.findByText(/“A whole thought” came after writing had ended/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Go to the tray' }));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Your tray' })).toHaveFocus());
  expect(screen.queryByText(/came after writing had ended/)).toBeNull();
});

test('the meeting’s next place is shown from its top, but not to somebody who writes', async () => {
  await begin(HOME, added('o1', 'Price'), turned('OBSTACLES'));
  await heading('Bank');
  const root = document.documentElement;
  const scrolledBy = (px: number) => {
    root.scrollTop = px;
    screen.getByRole('main').getBoundingClientRect = () => ({ top: -root.scrollTop }) as DOMRect;
  };
  scrolledBy(500);
  await userEvent.type(box(), 'Half');
  server.happen(turned('OBSTACLE_VOTE'));
  await goThere();
  expect(root.scrollTop).toBe(500);
  await userEvent.clear(box());
  await userEvent.tab();
  await waitFor(() => expect(root.scrollTop).toBeLessThan(1));
  scrolledBy(500);
  server.happen(turned('DONE'), turned('RESULT', { deal: 'd2' }));
  await heading('Port');
  await waitFor(() => expect(root.scrollTop).toBeLessThan(1));
});

const DECIDED: BoardEvent = {
  t: 'decision-made',
  deal: 'd1',
  decision: { t: 'no-decision', why: 'Their board meets in May' },
};

test('between two deals everybody sees what was decided and what comes next, also from a chosen address', async () => {
  await begin(`${HOME}?deal=d1`, { t: 'deal-moved', deal: 'd3', order: 'V0' }, turned('DECIDE'));
  await heading('Bank');
  server.happen(DECIDED, turned('DONE'));
  expect(await heading('Next: Port')).toBeVisible();
  expect(screen.getByText('Their board meets in May', { exact: false })).toBeVisible();
  server.happen(turned('RESULT', { deal: 'd2', turn: 'OPENED' }));
  expect(await heading('Port')).toBeVisible();
});

test('a person who joins between two deals sees the same', async () => {
  await begin(HOME, { t: 'deal-moved', deal: 'd3', order: 'V0' }, DECIDED, turned('DONE'));
  expect(await heading('Next: Port')).toBeVisible();
});

test('after the last deal everybody is told that all are done', async () => {
  await begin(HOME, turned('DONE'), { t: 'deal-parked', deal: 'd2', reason: 'No news' });
  expect(await heading('All deals are done')).toBeVisible();
});

test('a deal that is put before the one that is looked at takes nobody there', async () => {
  history.replaceState(null, '', HOME);
  dispatchEvent(new PopStateEvent('popstate'));
  for (const [deal, name] of ['Bank', 'Port'].entries())
    server.happen({ t: 'deal-added', deal: `d${deal}`, name, owner: 'ann', facts: {}, order: `V${deal}` });
  open = await openBoard(server);
  render(OnScreen, { open });
  await heading('Bank');
  server.happen({ t: 'deal-moved', deal: 'd1', order: 'U' });
  await waitFor(() => expect(open.board.deals.get('d1')?.order).toBe('U'));
  expect(await heading('Bank')).toBeVisible();
});

test('keys that are typed on where a field was are no shortcuts and press nothing', async () => {
  await begin(HOME, turned('RESULT'));
  await userEvent.click(await screen.findByRole('button', { name: 'Agenda' }));
  await userEvent.click(await screen.findByRole('button', { name: /^Result:/ }));
  const button = screen.getByRole('button', { name: 'Add a deal' });
  await userEvent.keyboard('ab');
  button.focus();
  await userEvent.keyboard('n ?o');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(said()).toMatchObject([{ t: 'report-result', text: 'ab' }]);
  expect(open.writing.place).toBeUndefined();
});

test('a person who left a text by themselves has the shortcuts at once', async () => {
  await begin(HOME, turned('RESULT'));
  await userEvent.click(await screen.findByRole('button', { name: /^Result:/ }));
  await userEvent.keyboard('ab{Escape}');
  screen.getByRole('button', { name: /^Result:/ }).focus();
  await userEvent.keyboard('?');
  expect(await screen.findByRole('dialog')).toBeVisible();
});

test('choices made along with unsent text are there again after a reload', async () => {
  await begin(HOME, turned('OBSTACLES'));
  await heading('Bank');
  await userEvent.type(box(), 'They do not trust us');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Without my name' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Rep' }));
  cleanup();
  render(OnScreen, { open });
  await heading('Bank');
  expect(box()).toHaveValue('They do not trust us');
  await userEvent.type(box(), '{Enter}');
  expect(said()).toMatchObject([{ text: 'They do not trust us', remover: 'REP', anonymous: true }]);
});

test('a form that was open on one board is not open on the next one', async () => {
  await begin(HOME, turned('OBSTACLES'));
  await heading('Bank');
  open.writing.begin('board/deal');
  expect(await screen.findByRole('dialog')).toBeVisible();
  expect(viewLock.any).toBe(true);
  cleanup();
  open.close();
  expect(viewLock.any).toBe(false);
  open = await openBoard(server);
  render(OnScreen, { open });
  await heading('Bank');
  expect(screen.queryByRole('dialog')).toBeNull();
});
