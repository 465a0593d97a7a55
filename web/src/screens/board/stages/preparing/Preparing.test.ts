import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { api } from '../../../../api';
import { bringing } from '../../../../app/bringing';
import { locale } from '../../../../messages/locale.svelte';
import { interrupted } from '../../../../parts/interrupted.svelte';
import NoticeStack from '../../../../parts/NoticeStack.svelte';
import type { DealItem } from '../../../../protocol/rest.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';
import { FakeServer } from '../../../../testing/fake-server';
import { showDialogs } from '../../../../testing/dialogs';
import { openBoard } from '../../../../testing/on-board';
import { nominate, prepareReview, showStage } from '../../../../testing/stages';

let server: FakeServer;
let open: OpenBoard;

beforeEach(() => {
  showDialogs();
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
});

afterEach(() => {
  vi.restoreAllMocks();
  open.close();
});

async function begin(moderator = 'mia') {
  prepareReview(server, { moderator });
  open = await openBoard(server);
  return showStage(open);
}

const part = (name: string) => within(screen.getByRole('region', { name }));
const sent = () => vi.spyOn(open, 'send');

test('one’s own deal comes first, then people with something left to do, with that named in words', async () => {
  nominate(server, 'd1', 'ann', 100);
  server.happen({ t: 'result-reported', deal: 'd1', text: 'Quote sent' });
  await begin();
  const lines = part('Who is ready').getAllByRole('listitem');
  expect(lines[1]).toHaveTextContent(/Bob.*No deal yet.*Not ready/);
  expect(lines[0]).toHaveTextContent(
    /Ann ?\(you\).*Deal d1.*Not ready.*Result written · “Stuck because” open/,
  );
  server.happen({ t: 'stuck-explained', deal: 'd1', text: 'No answer' });
  await waitFor(() => expect(part('Who is ready').getByText('1 of 2 ready')).toBeVisible());
});

test('when the time to prepare is over, a person is told so of themselves, and the moderator of all', async () => {
  server.now = Date.parse('2026-11-24T19:00:00Z');
  await begin();
  expect(part('Who is ready').getAllByText('Overdue')).toHaveLength(1);
  server.happen({ t: 'leaders-changed', leaders: { moderator: 'ann', coModerators: [] } });
  await waitFor(() => expect(part('Who is ready').getAllByText('Overdue')).toHaveLength(2));
});

test('the goal can be agreed to, and taken back', async () => {
  await begin();
  expect(screen.queryByRole('checkbox', { name: 'I agree' })).toBeNull();
  server.happen({ t: 'goal-set', text: 'Five deals move' });
  const send = sent();
  await userEvent.click(await screen.findByRole('checkbox', { name: 'I agree' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'agree-to-goal', on: true, goal: 'Five deals move' });
  server.happen({ t: 'goal-agreed', member: 'bob', on: true });
  expect(await screen.findByText('1 of 3 agreed')).toBeVisible();
});

test('only a moderator writes the goal, and begins', async () => {
  await begin();
  expect(screen.queryByRole('button', { name: 'Start the review' })).toBeNull();
  expect(screen.queryByRole('button', { name: /^What this review is for/ })).toBeNull();
  server.happen({ t: 'leaders-changed', leaders: { moderator: 'ann', coModerators: [] } });
  expect(await screen.findByRole('button', { name: 'Start the review' })).toBeVisible();
  expect(screen.getByRole('button', { name: /^What this review is for/ })).toBeVisible();
});

test('missing conditions of the start are listed; then it can start, also while somebody is not ready', async () => {
  await begin('ann');
  const start = () => screen.getByRole('button', { name: 'Start the review' });
  const send = sent();
  expect(start()).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByText('write down the goal')).toBeVisible();
  expect(screen.getByText('add a deal')).toBeVisible();
  await userEvent.click(start());
  expect(send).not.toHaveBeenCalled();
  nominate(server, 'd1', 'ann', 100);
  server.happen({ t: 'goal-set', text: 'Move' });
  server.happen({ t: 'agenda-set', allotments: [{ deal: 'd1', seconds: 540 }] });
  expect(await screen.findByText(/Not everybody is ready \(2 to go\)/)).toBeVisible();
  await userEvent.click(start());
  expect(send).toHaveBeenLastCalledWith({ t: 'start-review' });
});

test('what is missing for the start is done from there', async () => {
  prepareReview(server, { moderator: 'ann' });
  open = await openBoard(server);
  const onadd = vi.fn();
  showStage(open, undefined, onadd);
  await userEvent.click(screen.getByRole('button', { name: 'write down the goal' }));
  expect(await screen.findByRole('textbox', { name: 'What this review is for' })).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'add a deal' }));
  await userEvent.click(part('Agenda').getByRole('button', { name: 'Add a deal' }));
  expect(onadd).toHaveBeenCalledTimes(2);
});

test('a nomination that is refused while its result is being written leaves nothing broken', async () => {
  await begin();
  // an exception while its form goes would fail the run
  server.refuseNext('INVALID');
  open.send({ t: 'add-deal', deal: 'refused0000', name: 'Odd', owner: 'ann', facts: {} });
  open.writing.begin('deal/refused0000/result');
  await waitFor(() => expect(open.board.notices).toHaveLength(1));
  await waitFor(() => expect(part('Your deal').getByRole('button', { name: /Nominate/ })).toBeVisible());
});

test('a review that is started without an agenda takes the deals by value', async () => {
  nominate(server, 'd1', 'ann', 100);
  nominate(server, 'd2', 'bob', 900);
  await begin('ann');
  server.happen({ t: 'goal-set', text: 'Move' });
  const send = sent();
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Start the review' })).not.toHaveAttribute('aria-disabled'),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Start the review' }));
  expect(send.mock.calls.map(([command]) => command)).toEqual([
    { t: 'set-agenda', allotments: ['d2', 'd1'].map((deal) => ({ deal, seconds: 540 })) },
    { t: 'start-review' },
  ]);
});

test('the agenda is ranked by value with one press, and changed by hand', async () => {
  nominate(server, 'd1', 'ann', 100);
  nominate(server, 'd2', 'bob', 900);
  await begin('ann');
  const send = sent();
  await userEvent.click(screen.getByRole('button', { name: 'Rank by value' }));
  const ranked = ['d2', 'd1'].map((deal) => ({ deal, seconds: 540 }));
  expect(send).toHaveBeenLastCalledWith({ t: 'set-agenda', allotments: ranked });
  server.happen({ t: 'agenda-set', allotments: ranked });
  await userEvent.click(await screen.findByRole('button', { name: 'Move Deal d1 up' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'set-agenda', allotments: [...ranked].reverse() });
  server.happen({ t: 'agenda-set', allotments: ranked });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Deal d2: on the agenda' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'set-agenda', allotments: [{ deal: 'd1', seconds: 540 }] });
});

test('a deal that was parked says why it comes over', async () => {
  nominate(server, 'd1', 'ann', 100);
  await begin();
  server.happen({ t: 'deal-carried', deal: 'd1', reason: 'buyer on leave' });
  expect((await screen.findAllByText('Parked: buyer on leave')).length).toBeGreaterThan(0);
});

const BANK: DealItem = {
  id: 'k1',
  name: 'Bank',
  account: 'North Bank',
  owner: 'ann',
  stage: 's1',
  state: 'OPEN',
  amount: 5.5,
  currency: 'CNY',
  category: 'PIPELINE',
  tags: [],
  version: 1,
  changedAt: '2026-11-18T09:00:00Z',
};

/** What the team's deals are, for every search. */
function teamHas(...deals: DealItem[]) {
  const stages = [{ id: 's1', name: 'Proposal', kind: 'OPEN' as const, required: [] }];
  vi.spyOn(api, 'stages').mockResolvedValue({ ok: true, value: stages });
  return vi
    .spyOn(api, 'teamDeals')
    .mockResolvedValue({ ok: true, value: { deals, count: deals.length, totals: [] } });
}

test('a person nominates one of their deals of the team by keyboard; it keeps its facts', async () => {
  const search = teamHas(BANK);
  await begin();
  const send = sent();
  await userEvent.click(screen.getByRole('button', { name: 'Nominate your deal' }));
  const option = await screen.findByRole('option', { name: /^Bank/ });
  expect(option).toHaveTextContent('North Bank');
  expect(search).toHaveBeenLastCalledWith({ find: '', owner: 'ann', state: 'open', sort: 'amount' });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(send).toHaveBeenLastCalledWith({
    t: 'add-deal',
    deal: 'k1',
    name: 'Bank',
    owner: 'ann',
    facts: { customer: 'North Bank', stage: 'Proposal', amount: 6, currency: 'CNY' },
  });
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Result' })).toHaveFocus());
});

test('what is typed finds deals of everybody, but none that is on the board; Escape closes only the list', async () => {
  nominate(server, 'd1', 'bob', 100);
  const search = teamHas(BANK, { ...BANK, id: 'd1', name: 'Bank of the board' });
  await begin();
  await userEvent.click(screen.getByRole('button', { name: 'Nominate your deal' }));
  await userEvent.type(await screen.findByRole('combobox', { name: 'Deal' }), 'ban');
  await waitFor(() =>
    expect(search).toHaveBeenLastCalledWith({ find: 'ban', state: 'open', sort: 'amount' }),
  );
  const list = await screen.findByRole('listbox', { name: 'Deals of the team' });
  expect(within(list).getAllByRole('option')).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('listbox', { name: 'Deals of the team' })).toBeNull();
  expect(screen.getByRole('combobox', { name: 'Deal' })).toHaveValue('ban');
});

test('where the team’s deals cannot be read, a new deal is added as it is typed', async () => {
  vi.spyOn(api, 'teamDeals').mockResolvedValue({ ok: false, problem: { code: 'UNREACHABLE' } });
  await begin();
  const send = sent();
  await userEvent.click(screen.getByRole('button', { name: 'Nominate your deal' }));
  await userEvent.type(await screen.findByRole('combobox', { name: 'Deal' }), 'New one{Enter}');
  expect(send).toHaveBeenLastCalledWith(expect.objectContaining({ t: 'add-deal', name: 'New one' }));
});

test('a manager takes over where the moderator does not come', async () => {
  await begin();
  const send = sent();
  await userEvent.click(screen.getByRole('button', { name: 'The moderator is not here? Take over' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'hand-over', to: 'ann' });
});

const allotments = (minutes: [string, number][]) => minutes.map(([deal, it]) => ({ deal, seconds: it * 60 }));
const agenda = (...minutes: [string, number][]) => ({ t: 'set-agenda', allotments: allotments(minutes) });

/** Two deals of five minutes each, and the field with the minutes of the first. */
async function anAgenda() {
  nominate(server, 'd1', 'ann', 100);
  nominate(server, 'd2', 'bob', 100);
  const set = (...minutes: [string, number][]) =>
    server.happen({ t: 'agenda-set', allotments: allotments(minutes) });
  await begin('ann');
  set(['d1', 5], ['d2', 5]);
  const field = await screen.findByRole<HTMLInputElement>('spinbutton', { name: /d1/ });
  await waitFor(() => expect(field).toHaveValue(5));
  return { set, field };
}

test('minutes that somebody is typing stay theirs while others set them and move the line', async () => {
  const { set, field } = await anAgenda();
  await userEvent.clear(field);
  await userEvent.type(field, '1');
  set(['d1', 5], ['d2', 7]);
  await waitFor(() => expect(screen.getByRole('spinbutton', { name: /d2/ })).toHaveValue(7));
  expect(field).toHaveValue(1);
  const send = sent();
  await userEvent.type(field, '5', { initialSelectionStart: 1, initialSelectionEnd: 1 });
  expect(field).toHaveValue(15);
  await userEvent.tab();
  await waitFor(() => expect(send).toHaveBeenCalledOnce());
  expect(send).toHaveBeenLastCalledWith(agenda(['d1', 15], ['d2', 7]));
  set(['d1', 8], ['d2', 7]);
  await waitFor(() => expect(field).toHaveValue(8));
});

test.each(['0', '-3', '999'])(
  '%s minutes are refused with the allowed range, and can be corrected',
  async (wrong) => {
    const { field } = await anAgenda();
    const send = sent();
    await userEvent.clear(field);
    await userEvent.type(field, wrong);
    await userEvent.tab();
    expect(await screen.findByText('From 1 to 120 minutes.')).toBeVisible();
    expect(field).toHaveValue(Number(wrong));
    await userEvent.clear(field);
    await userEvent.type(field, '15');
    expect(screen.queryByText('From 1 to 120 minutes.')).toBeNull();
    await userEvent.tab();
    await waitFor(() => expect(send).toHaveBeenCalledExactlyOnceWith(agenda(['d1', 15], ['d2', 5])));
  },
);

test('minutes for each deal that are out of range show the allowed range, and rank nothing', async () => {
  await anAgenda();
  const send = sent();
  const each = screen.getByLabelText('Minutes for each deal');
  await userEvent.clear(each);
  await userEvent.type(each, '999');
  expect(screen.getByText('From 1 to 120 minutes.')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Rank by value' }));
  expect(send).not.toHaveBeenCalled();
});

test.each([
  ['Use mine', true],
  ['Keep theirs', false],
])('where another has set other minutes meanwhile, the writer is asked: %s', async (choice, sends) => {
  const { set, field } = await anAgenda();
  await userEvent.clear(field);
  await userEvent.type(field, '15');
  set(['d1', 10], ['d2', 7]);
  expect(await screen.findByText(/Somebody changed/)).toBeVisible();
  const send = sent();
  await userEvent.tab();
  expect(field).toHaveValue(15);
  await userEvent.click(screen.getByRole('button', { name: choice }));
  await waitFor(() => expect(screen.queryByText(/Somebody changed/)).toBeNull());
  if (sends) expect(send).toHaveBeenCalledExactlyOnceWith(agenda(['d1', 15], ['d2', 7]));
  else expect(send).not.toHaveBeenCalled();
  await waitFor(() => expect(field).toHaveValue(10));
});

test('others’ changes are asked about in a notice, and move no line of the agenda', async () => {
  const { container } = render(NoticeStack);
  const { set, field } = await anAgenda();
  const line = field.closest('li') as HTMLElement;
  await userEvent.clear(field);
  await userEvent.type(field, '15');
  set(['d1', 10], ['d2', 7]);
  const stack = within(container.querySelector<HTMLElement>('.notices') as HTMLElement);
  expect(await stack.findByText(/Somebody changed/)).toBeVisible();
  expect(within(line).queryByText(/Somebody changed/)).toBeNull();
  expect(within(line).queryByRole('alert')).toBeNull();
});

/** The events that Chromium fires for a field that is moved or removed; jsdom fires none. */
function goes(field: HTMLElement) {
  fireEvent.change(field);
  fireEvent.blur(field);
}

test('a number that is half typed is not sent when others move its line or take it away', async () => {
  const { set, field } = await anAgenda();
  interrupted.forget();
  await userEvent.clear(field);
  await userEvent.type(field, '1');
  const send = sent();
  // it has the focus again
  goes(field);
  set(['d2', 5], ['d1', 5]);
  await waitFor(() => expect(screen.getAllByRole('spinbutton', { name: /d[12]/ })[1]).toBe(field));
  expect(send).not.toHaveBeenCalled();
  expect(field).toHaveValue(1);
  goes(field);
  field.closest('li')?.remove();
  set(['d2', 5]);
  await waitFor(() => expect(interrupted.told).toMatch(/“Deal d1” was taken off the agenda/));
  expect(send).not.toHaveBeenCalled();
});

test('a person who came to bring their deal goes on with what is missing at once', async () => {
  nominate(server, 'd1', 'ann', 100);
  server.happen({ t: 'result-reported', deal: 'd1', text: 'Quote sent' });
  bringing.begin('board1');
  await begin();
  await waitFor(() => expect(open.writing.place).toBe('deal/d1/stuck'));
});

test('a deal that is brought from its page is added with its facts', async () => {
  teamHas(BANK);
  const detail = { deal: BANK, said: [], externals: [], editable: true };
  vi.spyOn(api, 'deal').mockResolvedValue({ ok: true, value: detail });
  bringing.begin('board1', 'k1');
  prepareReview(server, { moderator: 'mia' });
  open = await openBoard(server);
  const send = sent();
  showStage(open);
  await waitFor(() =>
    expect(send).toHaveBeenCalledWith({
      t: 'add-deal',
      deal: 'k1',
      name: 'Bank',
      owner: 'ann',
      facts: { customer: 'North Bank', stage: 'Proposal', amount: 6, currency: 'CNY' },
    }),
  );
  await waitFor(() => expect(open.board.deals.get('k1')?.name).toBe('Bank'));
});
