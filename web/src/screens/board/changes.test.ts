import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import type { BoardEvent, Deal, DealFacts } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { showDialogs } from '../../testing/dialogs';
import { FakeServer } from '../../testing/fake-server';
import { openBoard, show } from '../../testing/on-board';
import DealForm from './deal/DealForm.svelte';
import DealView from './deal/DealView.svelte';
import Notices from './Notices.svelte';

const FACTS = { customer: 'Nord', amount: 100, currency: 'EUR' };
const SENTENCE = 'Somebody changed the same thing just before you. Which one should stay?';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  server = new FakeServer();
  server.happen(
    { t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: FACTS, order: 'V00000' },
    {
      t: 'card-added',
      card: 'o1',
      deal: 'd1',
      text: 'No budget',
      hidden: false,
      silent: false,
      anonymous: false,
      kind: { t: 'obstacle', type: 'BUDGET', remover: 'REP', order: 'V00000' },
    },
  );
  open = await openBoard(server);
});

afterEach(() => open.close());

const deal = () => server.board.deals.get('d1') as Deal;
const kind = () => server.board.cards.get('o1')?.kind;
const edited = (name: string, facts: DealFacts): BoardEvent => ({
  t: 'deal-edited',
  deal: 'd1',
  name,
  owner: 'ann',
  facts,
});

/** This tab is offline while another person does something. */
async function meanwhile(mine: () => Promise<void> | void, ...theirs: BoardEvent[]): Promise<void> {
  server.reachable = false;
  server.last.cut('SLOW');
  await waitFor(() => expect(open.status.t).not.toBe('live'));
  await mine();
  server.happenBy('tom', ...theirs);
  server.reachable = true;
  await waitFor(() => expect(open.status).toEqual({ t: 'live', pending: 0 }), { timeout: 10_000 });
}

/** Fills in the deal form and saves. */
async function save(label: string, text: string): Promise<void> {
  const form = show(open, DealForm, { deal: open.board.deals.get('d1'), onclose: vi.fn(), onadded: vi.fn() });
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  await userEvent.type(field, text);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  form.unmount();
}

const named = (name: string) => screen.getByRole('button', { name });

test('an offline change leaves the fields that others have changed meanwhile', async () => {
  await meanwhile(() => save('Amount', '200'), edited('Big bank', { ...FACTS, customer: 'Nord AG' }));
  expect(deal()).toMatchObject({ name: 'Big bank', facts: { customer: 'Nord AG', amount: 200 } });
  expect(open.board.notices).toEqual([]);
});

test('a field changed by both is offered in both versions, and the own one can be taken', async () => {
  show(open, Notices, {});
  await meanwhile(() => save('Customer', 'North'), edited('Big bank', { ...FACTS, customer: 'Nord AG' }));
  expect(deal()).toMatchObject({ name: 'Big bank', facts: { customer: 'Nord AG' } });
  expect(await screen.findByText(SENTENCE)).toBeVisible();
  const clash = within(screen.getByRole('group'));
  expect(clash.getByText('North')).toBeVisible();
  expect(clash.getByText('Nord AG')).toBeVisible();
  await userEvent.click(named('Use mine'));
  await waitFor(() => expect(deal()).toMatchObject({ name: 'Big bank', facts: { customer: 'North' } }));
  expect(screen.queryByText(SENTENCE)).toBeNull();
  expect(open.drafts.all()).toEqual([]);
});

test('where theirs is kept in one field, one’s own other fields are saved all the same', async () => {
  show(open, Notices, {});
  await meanwhile(
    () =>
      open.send({
        t: 'edit-deal',
        deal: 'd1',
        name: 'Mine',
        owner: 'ann',
        facts: { ...FACTS, stage: 'Offer' },
      }),
    edited('Theirs', FACTS),
  );
  await screen.findByText(SENTENCE);
  await userEvent.click(named('Keep theirs'));
  await waitFor(() => expect(deal()).toMatchObject({ name: 'Theirs', facts: { ...FACTS, stage: 'Offer' } }));
  expect(open.board.notices).toEqual([]);
});

test('each field that both changed is chosen by itself', async () => {
  show(open, Notices, {});
  await meanwhile(() => open.send({ t: 'classify-obstacle', card: 'o1', type: 'LEGAL', assignee: 'ann' }), {
    t: 'obstacle-classified',
    card: 'o1',
    type: 'DATA',
    assignee: 'tom',
  });
  await screen.findByText(SENTENCE);
  await userEvent.click(screen.getAllByRole('button', { name: 'Use mine' })[0] as HTMLElement);
  expect(kind()).toMatchObject({ type: 'DATA', assignee: 'tom' });
  await userEvent.click(named('Keep theirs'));
  await waitFor(() => expect(kind()).toMatchObject({ type: 'LEGAL', assignee: 'tom' }));
});

test('the choice is still there after a reload, and gone for good once it is made', async () => {
  await meanwhile(() => save('Customer', 'North'), edited('Bank', { ...FACTS, customer: 'Nord AG' }));
  open.close();
  open = await openBoard(server);
  const page = show(open, Notices, {});
  expect(await screen.findByText(SENTENCE)).toBeVisible();
  expect(open.unsent.texts).toEqual([]);
  await userEvent.click(named('Keep theirs'));
  expect(screen.queryByText(SENTENCE)).toBeNull();
  page.unmount();
  open.close();
  open = await openBoard(server);
  expect(open.board.notices).toEqual([]);
  expect(open.drafts.all()).toEqual([]);
  expect(deal().facts.customer).toBe('Nord AG');
});

test('a change of which only the refusal is known is offered too', async () => {
  show(open, Notices, {});
  server.happenBy('tom', edited('Theirs', FACTS));
  server.refuseNext('ALREADY_RESOLVED');
  const was = { name: 'Bank', owner: 'ann', facts: FACTS };
  open.send({ t: 'edit-deal', deal: 'd1', name: 'Mine', owner: 'ann', facts: FACTS, was });
  expect(await screen.findByText(SENTENCE)).toBeVisible();
});

test('where the thing is gone the words are kept', async () => {
  show(open, Notices, {});
  await meanwhile(() => save('Customer', 'North'), edited('Bank', { ...FACTS, customer: 'Nord AG' }));
  await screen.findByText(SENTENCE);
  server.happenBy('tom', { t: 'deal-removed', deal: 'd1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Close' }));
  expect(open.unsent.texts.map(({ text }) => text)).toEqual(['Bank\nNorth\n100 EUR']);
});

test('an unsent change of a closed tab is offered by the next one if both changed the same field', async () => {
  server.reachable = false;
  server.last.cut('SLOW');
  await waitFor(() => expect(open.status.t).not.toBe('live'));
  await save('Customer', 'North');
  open.close();
  sessionStorage.clear();
  server.happenBy('tom', edited('Bank', { ...FACTS, customer: 'Nord AG' }));
  server.reachable = true;
  open = await openBoard(server);
  show(open, Notices, {});
  expect(await screen.findByText(SENTENCE, undefined, { timeout: 5_000 })).toBeVisible();
  expect(open.unsent.texts).toEqual([]);
  await userEvent.click(named('Use mine'));
  await waitFor(() => expect(deal().facts.customer).toBe('North'));
  expect(open.drafts.all()).toEqual([]);
});

test('another place in a lane brings no card back that somebody else has moved to another lane', async () => {
  await meanwhile(() => open.send({ t: 'move-obstacle', card: 'o1', remover: 'REP' }), {
    t: 'obstacle-moved',
    card: 'o1',
    remover: 'EXECUTIVE',
    order: 'V00000',
  });
  expect(kind()).toMatchObject({ remover: 'EXECUTIVE' });
  expect(open.board.notices).toEqual([]);
});

test('a decision that others were quicker with is offered as a whole, and outlasts a reload', async () => {
  const solution = { t: 'solution', obstacle: 'o1', order: 'V00000' } as const;
  const card = { deal: 'd1', hidden: false, silent: false, anonymous: false };
  for (const id of ['s1', 's2'])
    server.happen({ t: 'card-added', card: id, text: `Idea ${id}`, ...card, kind: solution });
  await waitFor(() => expect(open.board.card('s2')).toBeDefined());
  await meanwhile(() => open.send({ t: 'decide', deal: 'd1', solutions: ['s1'], why: 'It is quick' }), {
    t: 'decision-made',
    deal: 'd1',
    decision: { t: 'strategy', solutions: ['s2'], why: 'It is cheap' },
  });
  open.close();
  open = await openBoard(server);
  show(open, DealView, { deal: open.board.deals.get('d1') as Deal });
  show(open, Notices, {});
  expect(await screen.findByText(SENTENCE)).toBeVisible();
  // asked once: the form stays empty until the person continues there
  expect(screen.queryByLabelText('Why')).toBeNull();
  const clash = within(screen.getByRole('group', { name: /Decision/ }));
  expect(clash.getByText(/Idea s1/)).toHaveTextContent('It is quick');
  expect(clash.getByText(/Idea s2/)).toHaveTextContent('It is cheap');
  await userEvent.click(clash.getByRole('button', { name: 'Use mine' }));
  await waitFor(() => expect(deal().decision).toMatchObject({ solutions: ['s1'], why: 'It is quick' }));
  expect(open.drafts.all()).toEqual([]);
});

test('a card that others have put in another group is offered in both', async () => {
  const card = { deal: 'd1', hidden: false, silent: false, anonymous: false };
  for (const [id, text, order] of [
    ['o2', 'Legal is slow', 'V00001'],
    ['o3', 'No sponsor', 'V00002'],
  ] as const) {
    const kind = { t: 'obstacle', type: 'BUDGET', remover: 'REP', order } as const;
    server.happen({ t: 'card-added', card: id, text, ...card, kind });
  }
  await waitFor(() => expect(open.board.card('o3')).toBeDefined());
  await meanwhile(() => open.send({ t: 'group-cards', card: 'o1', into: 'o2' }), {
    t: 'card-grouped',
    card: 'o1',
    lead: 'o3',
  });
  show(open, Notices, {});
  expect(await screen.findByText(SENTENCE)).toBeVisible();
  expect(screen.getByText('No sponsor')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Use mine' }));
  await waitFor(() => expect(server.board.cards.get('o1')?.group).toBe('o2'));
});
