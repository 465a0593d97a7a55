import { cleanup, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isKind } from '../../../board/select';
import { aMeeting } from '../../../coach/review.samples';
import { locale } from '../../../messages/locale.svelte';
import type { Ask, Role } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import { person } from '../../../testing/stages';
import DealView from '../deal/DealView.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.people = [
    person('ann', 'Ann'),
    person('bob', 'Bob'),
    { ...person('guest1', 'Mallory'), guest: true },
  ];
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V00000' });
  raise('o1');
});

afterEach(() => {
  open.close();
});

function raise(id: string, remover: 'REP' | 'EXECUTIVE' = 'EXECUTIVE') {
  server.happen({
    t: 'card-added',
    card: id,
    deal: 'd1',
    text: 'Champion left',
    hidden: false,
    silent: false,
    anonymous: false,
    kind: { t: 'obstacle', type: 'OTHER', remover, order: 'V00000' },
  });
}

async function view(role: Role = 'MANAGER') {
  server.role = role;
  open = await openBoard(server);
  const deal = open.board.deals.get('d1');
  if (!deal) throw new Error('no deal');
  show(open, DealView, { deal });
}

const ask = (): Ask | undefined => {
  const card = server.board.cards.get('o1');
  return card && isKind(card, 'obstacle') ? card.kind.ask : undefined;
};
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const click = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const ASKED: Ask = { what: 'Call their COO', of: 'Director', by: '2026-12-09' };

test('request, addressee and day are saved in one step', async () => {
  await view();
  await click('Ask an executive');
  expect(field('What do you need?')).toHaveFocus();
  await userEvent.keyboard('Call their COO');
  await userEvent.type(field('Who is asked?'), 'Director');
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
  await waitFor(() => expect(ask()).toMatchObject({ what: 'Call their COO', of: 'Director' }));
  expect(await screen.findByText('No answer yet')).toBeVisible();
});

test('without one of the three nothing is asked', async () => {
  await view();
  await click('Ask an executive');
  await userEvent.keyboard('Call their COO');
  await userEvent.click(screen.getByRole('button', { name: 'Ask' }));
  expect(field('Who is asked?')).toBeInvalid();
  expect(ask()).toBeUndefined();
});

test('in a review the next one is the day by which it is needed', async () => {
  const next = new Date(server.now + 5 * 24 * 3_600_000).toISOString();
  server.happen({ t: 'review-prepared', plan: { ...aMeeting({}).plan, nextAt: next } });
  await view();
  await click('Ask an executive');
  expect(field('By when?')).toHaveValue(locale.day(next));
});

test('a card that one puts into the lane asks at once; one that others put there does not', async () => {
  raise('o2', 'REP');
  await view();
  server.happen({ t: 'obstacle-moved', card: 'o2', remover: 'EXECUTIVE', order: 'W' });
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Ask an executive' })).toHaveLength(2));
  server.happen({ t: 'obstacle-moved', card: 'o2', remover: 'REP', order: 'W' });
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Ask an executive' })).toHaveLength(1));
  server.carriesAtOnce = false;
  open.send({ t: 'move-obstacle', card: 'o2', remover: 'EXECUTIVE' });
  expect(await screen.findByLabelText('What do you need?')).toHaveFocus();
});

test('a begun request is kept, and cancelling discards it', async () => {
  await view();
  await click('Ask an executive');
  await userEvent.keyboard('Call{Escape}');
  expect(open.drafts.get('card/o1/ask')).toBe('Call');
  await userEvent.click(screen.getByRole('button', { name: /Ask an executive/ }));
  expect(field('What do you need?')).toHaveValue('Call');
  await click('Cancel');
  expect(open.drafts.get('card/o1/ask')).toBeUndefined();
});

test('an ask can be changed, and taken back', async () => {
  server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
  await view();
  await click('Change');
  await userEvent.type(field('What do you need?'), ' twice');
  await click('Save');
  await waitFor(() => expect(ask()).toEqual({ ...ASKED, what: 'Call their COO twice' }));
  await click('Change');
  await click('Withdraw request');
  await waitFor(() => expect(ask()).toBeUndefined());
});

test.each<[Role, string, boolean, string]>([
  ['MANAGER', 'Yes, will do', true, 'Director (noted by Ann): yes'],
  ['EXECUTIVE', 'Not possible', false, 'Ann: not possible'],
])('a %s answers on the board: %s', async (role, name, granted, shown) => {
  server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
  await view(role);
  await click('Answer');
  await userEvent.keyboard('On Friday');
  await click(name);
  await waitFor(() => expect(ask()?.answer).toMatchObject({ granted, text: 'On Friday', author: 'ann' }));
  expect(await screen.findByText('On Friday')).toBeVisible();
  expect(screen.getByText(shown)).toBeVisible();
});

test('a rep sees the answer and gives none', async () => {
  const answer = { granted: true, text: 'Done on Friday', by: 'Director', author: 'bob' };
  server.happen({ t: 'executive-asked', card: 'o1', ask: { ...ASKED, answer } });
  await view('REP');
  expect(screen.getByText('Director (noted by Bob): yes')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Answer/ })).toBeNull();
});

test('an answer never stands under another request than the one that was read', async () => {
  server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
  await view('EXECUTIVE');
  await click('Answer');
  await userEvent.keyboard('On Friday');
  server.happen({ t: 'executive-asked', card: 'o1', ask: { ...ASKED, what: 'Give 40% discount' } });
  expect(await screen.findByText(/You were answering “Call their COO”/)).toBeVisible();
  expect(screen.getByText('Give 40% discount')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Yes, will do' })).toBeDisabled();
  expect(screen.getByLabelText(/A word about it/)).toHaveValue('On Friday');

  await click('Answer what is asked now');
  await click('Yes, will do');
  await waitFor(() =>
    expect(ask()).toMatchObject({ what: 'Give 40% discount', answer: { granted: true, text: 'On Friday' } }),
  );
});

test('a request that is taken back leaves the words of its answer to be copied', async () => {
  server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
  await view('EXECUTIVE');
  await click('Answer');
  await userEvent.keyboard('On Friday');
  server.happen({ t: 'executive-asked', card: 'o1' });
  expect(await screen.findByText(/The request was withdrawn/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Yes, will do' })).toBeDisabled();
  expect(screen.getByLabelText(/A word about it/)).toHaveValue('On Friday');
});

test('an answer that crosses a change of its request on the way is refused, and its words are kept', async () => {
  server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
  await view('EXECUTIVE');
  open.send({
    t: 'answer-ask',
    card: 'o1',
    ask: { ...ASKED, what: 'Another' },
    granted: true,
    text: 'Go',
    by: 'Bea',
  });
  await waitFor(() => expect(open.board.notices.map((it) => it.rej.code)).toEqual(['CHANGED']));
  expect(ask()?.answer).toBeUndefined();
});

test('an answer that was refused is there when it is answered anew, and is asked about no more', async () => {
  server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
  await view();
  await click('Answer');
  await userEvent.type(field('A word about it (optional)'), 'On Monday');
  await userEvent.clear(field('Whose answer is it?'));
  await userEvent.type(field('Whose answer is it?'), 'Eve');
  server.refuseNext('CHANGED');
  await click('Yes, will do');
  await waitFor(() => expect(open.board.notices).toHaveLength(1));
  await click('Answer');
  expect(field('A word about it (optional)')).toHaveValue('On Monday');
  expect(field('Whose answer is it?')).toHaveValue('Eve');
  expect(open.board.notices).toEqual([]);
});

test.each([
  [{ by: 'Ann', author: 'guest1' }, 'Ann (noted by Mallory (guest)): yes'],
  [{ author: 'guest1' }, 'Mallory (guest): yes'],
  [{ by: 'Ann', author: 'inbox:l1' }, 'Ann (by link): yes'],
  [{ by: 'Ann' }, 'Ann (as noted): yes'],
  [{ author: 'ann' }, 'Ann: yes'],
])('nobody answers as a member of the team who is none: %o', async (who, shown) => {
  const answer = { granted: true, text: '', ...who };
  server.happen({ t: 'executive-asked', card: 'o1', ask: { ...ASKED, answer } });
  await view('REP');
  expect(screen.getByText(shown)).toBeVisible();
});

/** The page is loaded anew while somebody else changes the request. */
async function reloadWhile(role: Role, ask: Ask | undefined) {
  cleanup();
  open.close();
  server.happenBy('bob', { t: 'executive-asked', card: 'o1', ask });
  await view(role);
}

test.each(['what is asked', 'of whom'])(
  'after a reload, a changed field (%s) does not overwrite others’ changes to the request',
  async (changed) => {
    server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
    await view();
    await click('Change');
    const label = changed === 'of whom' ? 'Who is asked?' : 'What do you need?';
    await userEvent.type(field(label), ' now');
    const theirs = { what: 'Give 40% discount', of: 'The board', by: ASKED.by };
    await reloadWhile('MANAGER', theirs);
    await click(/^Change(?! answer)/);
    expect(field(label)).toHaveValue(changed === 'of whom' ? 'Director now' : 'Call their COO now');
    await click('Save');
    await waitFor(() => expect(open.board.notices.map((it) => it.rej.code)).toEqual(['CHANGED']));
    expect(ask()).toEqual(theirs);
  },
);

test('after a reload, a changed request does not drop an answer that its writer has not read', async () => {
  server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
  await view();
  await click('Change');
  await userEvent.type(field('What do you need?'), ' now');
  const theirs = { ...ASKED, answer: { granted: true, text: 'Done', by: 'Director' } };
  await reloadWhile('MANAGER', theirs);
  await click(/^Change(?! answer)/);
  await click('Save');
  await waitFor(() => expect(open.board.notices.map((it) => it.rej.code)).toEqual(['CHANGED']));
  expect(ask()).toEqual(theirs);
});

test('after a reload, an answer is still to the request that its writer read', async () => {
  server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
  await view('EXECUTIVE');
  await click('Answer');
  await userEvent.keyboard('On Friday');
  await reloadWhile('EXECUTIVE', { ...ASKED, what: 'Give 40% discount' });
  await click('Answer');
  expect(field('A word about it (optional)')).toHaveValue('On Friday');
  expect(await screen.findByText(/You were answering “Call their COO”/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Yes, will do' })).toBeDisabled();
  await click('Answer what is asked now');
  await click('Yes, will do');
  await waitFor(() => expect(ask()?.answer).toMatchObject({ granted: true, text: 'On Friday' }));
});

test('a refused answer that is taken up is still to the request that its writer read', async () => {
  server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
  await view('EXECUTIVE');
  await click('Answer');
  await userEvent.keyboard('On Friday');
  server.carriesAtOnce = false;
  server.happenBy('bob', { t: 'executive-asked', card: 'o1', ask: { ...ASKED, what: 'Another' } });
  await click('Yes, will do');
  server.carriesAtOnce = true;
  server.last.carry();
  await waitFor(() => expect(open.board.notices.map((it) => it.rej.code)).toEqual(['CHANGED']));
  await click('Answer');
  expect(await screen.findByText(/You were answering “Call their COO”/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Yes, will do' })).toBeDisabled();
});

test('a text discarded among the unsent texts is no longer in its form', async () => {
  server.happen({ t: 'executive-asked', card: 'o1', ask: ASKED });
  await view();
  await click('Change');
  await userEvent.keyboard(' now{Escape}');
  open.unsent.discard('card/o1/ask');
  expect(open.unsent.forms).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Change' }));
  expect(field('What do you need?')).toHaveValue('Call their COO');
});
