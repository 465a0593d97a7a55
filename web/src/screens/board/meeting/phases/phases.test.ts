import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../../../messages/locale.svelte';
import type { BoardEvent, CardKind, Command, Decision } from '../../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';
import DealOnBoard from '../../../../testing/DealOnBoard.svelte';
import { FakeServer } from '../../../../testing/fake-server';
import { showDialogs } from '../../../../testing/dialogs';
import { choose } from '../../../../testing/menus';
import { openBoard, show } from '../../../../testing/on-board';
import { added, begun, obstacle, PLAN, turned } from '../../../../testing/review';

let server: FakeServer;
let open: OpenBoard;

const KEY: BoardEvent = { t: 'key-obstacle-marked', deal: 'd1', obstacle: 'o1' };
const idea = (order: string): CardKind => ({ t: 'solution', obstacle: 'o1', order });

async function begin(...events: BoardEvent[]) {
  server.happen(...begun(), ...events);
  open = await openBoard(server);
  show(open, DealOnBoard, { id: 'd1' });
}

const said = (): Command[] => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));
const card = (id: string) =>
  within(document.querySelector<HTMLElement>(`[data-card=${id}]`) ?? document.createElement('div'));

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  server = new FakeServer();
});

afterEach(() => open.close());

test('obstacles are written in one box; of others only how many there are', async () => {
  await begin(turned('OBSTACLES'), added('o1', 'Secret', { hidden: true, silent: true }));
  expect(screen.getByText(/Write down what is in the way/)).toBeVisible();
  expect(screen.getByText('1 card by others, shown when the moderator moves on')).toBeVisible();
  expect(screen.queryByText('Secret')).toBeNull();
  await userEvent.type(screen.getByLabelText('What is in the way?'), 'Price');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Without my name' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(said()).toMatchObject([
    { t: 'raise-obstacle', deal: 'd1', text: 'Price', remover: 'UNSORTED', hidden: false, anonymous: true },
  ]);
  expect(screen.getByLabelText('What is in the way?')).toHaveValue('');
});

test('words that were not sent are there again', async () => {
  await begin(turned('OBSTACLES'));
  await userEvent.type(screen.getByLabelText('What is in the way?'), 'Half a tho');
  expect(open.drafts.get('deal/d1/quick-obstacle')).toBe('Half a tho');
});

test('late cards are in the tray, and can be shown after the vote', async () => {
  await begin(turned('OBSTACLE_VOTE'), added('o1', 'Price'));
  open.send({
    t: 'raise-obstacle',
    card: 'late0000000',
    deal: 'd1',
    text: 'Law',
    type: 'OTHER',
    remover: 'UNSORTED',
    hidden: true,
  });
  const tray = within(await screen.findByRole('region', { name: 'Your tray' }));
  expect(tray.getByText('Came too late')).toBeVisible();
  expect(tray.getByRole('button', { name: 'Show it' })).toHaveAttribute('aria-disabled', 'true');
  server.happen(turned('IDEAS'));
  await waitFor(() =>
    expect(tray.getByRole('button', { name: 'Show it' })).not.toHaveAttribute('aria-disabled'),
  );
  await userEvent.click(tray.getByRole('button', { name: 'Show it' }));
  expect(said()).toContainEqual({ t: 'reveal', card: 'late0000000' });
});

test('dots are given and taken, no more than there are', async () => {
  await begin(turned('OBSTACLE_VOTE'), added('o1', 'Price'), added('o2', 'Law'));
  expect(screen.getByText('3 dots left')).toBeVisible();
  const give = card('o1').getByRole('button', { name: 'Give a dot to “Price”' });
  expect(card('o1').getByRole('button', { name: 'Take a dot from “Price”' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await userEvent.click(give);
  expect(said()).toEqual([{ t: 'cast-vote', deal: 'd1', phase: 'OBSTACLE_VOTE', card: 'o1', dots: 1 }]);
});

test('who gives the last dot is done', async () => {
  await begin(
    { t: 'plan-changed', plan: { ...PLAN, dots: 1 } },
    turned('OBSTACLE_VOTE'),
    added('o1', 'Price'),
  );
  await userEvent.click(card('o1').getByRole('button', { name: 'Give a dot to “Price”' }));
  expect(said()).toEqual([
    { t: 'cast-vote', deal: 'd1', phase: 'OBSTACLE_VOTE', card: 'o1', dots: 1 },
    { t: 'be-ready', on: true },
  ]);
});

test.each([
  [undefined, 'Secret vote: others only ever see the counts.'],
  [true, 'Open vote: once it is counted, everybody sees who voted for what.'],
])('before they vote all are told who will see it (open: %s)', async (openVote, line) => {
  await begin(turned('OBSTACLE_VOTE', { openVote }), added('o1', 'Price'));
  expect(screen.getByText(line)).toBeVisible();
});

test('a tie is shown, and its moderator chooses the key obstacle', async () => {
  const tally = {
    counts: [
      { card: 'o1', dots: 1 },
      { card: 'o2', dots: 1 },
    ],
    ballots: [{ member: 'bob', card: 'o1', dots: 1 }],
  };
  await begin(turned('OBSTACLE_VOTE'), added('o1', 'Price'), added('o2', 'Law'));
  expect(screen.queryByRole('button', { name: 'Mark as key obstacle: Law' })).toBeNull();
  server.happen({ t: 'vote-closed', deal: 'd1', phase: 'OBSTACLE_VOTE', tally });
  expect(await screen.findByText('No clear winner. Choose the key obstacle, then move on.')).toBeVisible();
  expect(card('o1').getByText('1 dot')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Mark as key obstacle: Law' }));
  expect(said()).toMatchObject([{ t: 'mark-key-obstacle', deal: 'd1', obstacle: 'o2', was: {} }]);
});

test('like cards are put together by menu, and taken apart', async () => {
  await begin(turned('OBSTACLE_VOTE'), added('o1', 'Price'), added('o2', 'Cost'));
  await choose('Actions for “Cost”', 'Group with…');
  await userEvent.click(await screen.findByText('Price', { selector: 'dialog button' }));
  expect(said()).toEqual([{ t: 'group-cards', card: 'o2', into: 'o1', was: {} }]);
  server.happen({ t: 'card-grouped', card: 'o2', lead: 'o1' });
  await waitFor(() => expect(card('o1').getByText('Cost')).toBeVisible());
  expect(document.querySelector('[data-card=o2]')).toBeNull();
  await userEvent.click(card('o1').getByRole('button', { name: 'Take “Cost” out of the group' }));
  expect(said()).toContainEqual({ t: 'split-group', card: 'o2', was: { lead: 'o1', members: [] } });
});

test('the box for solutions names the key obstacle', async () => {
  await begin(added('o1', 'Price'), KEY, turned('IDEAS'));
  expect(screen.getByText('Price', { selector: 'form b' })).toBeVisible();
  await userEvent.type(screen.getByLabelText('How could it be removed?'), 'Ask them{Enter}');
  expect(said()).toMatchObject([{ t: 'propose-solution', obstacle: 'o1', text: 'Ask them' }]);
});

test('the solution with the most votes is preselected; a moderator proposes it to the owner', async () => {
  await begin(
    added('o1', 'Price', { kind: obstacle('1', 'REP') }),
    KEY,
    added('s1', 'Ask', { kind: idea('1') }),
    added('s2', 'Wait', { kind: idea('2') }),
    {
      t: 'vote-closed',
      deal: 'd1',
      phase: 'IDEA_VOTE',
      tally: { counts: [{ card: 's1', dots: 2 }], ballots: [{ member: 'bob', card: 's1', dots: 2 }] },
    },
    turned('DECIDE'),
  );
  const [first, second] = [...document.querySelectorAll<HTMLElement>('[data-choice]')];
  expect(first).toHaveTextContent('Ask');
  expect(first).toHaveTextContent('2 dots');
  expect(screen.getByRole('checkbox', { name: 'Choose “Ask”' })).toBeChecked();
  expect(second).toHaveTextContent('Wait');
  expect(screen.getByRole('checkbox', { name: 'Choose “Wait”' })).not.toBeChecked();
  await userEvent.type(screen.getByLabelText('Why'), 'It is quick');
  await userEvent.click(screen.getByRole('button', { name: 'Propose to the owner (1)' }));
  expect(said()).toMatchObject([{ t: 'decide', deal: 'd1', solutions: ['s1'], why: 'It is quick', was: {} }]);
});

const COUNTED: BoardEvent = {
  t: 'vote-closed',
  deal: 'd1',
  phase: 'OBSTACLE_VOTE',
  tally: { counts: [], ballots: [] },
};

test('what a person cannot add to a decision themselves is named', async () => {
  await begin(turned('DECIDE'), added('o1', 'Price'));
  const missing = screen.getByText('Missing for the decision:').parentElement;
  expect(missing).toHaveTextContent('which obstacle is key');
  expect(screen.queryByLabelText('Key obstacle')).toBeNull();
});

test('what is missing for a decision is chosen in its place', async () => {
  await begin(COUNTED, turned('DECIDE'), added('o1', 'Price'), added('o2', 'Law'));
  expect(screen.queryByText('Missing for the decision:')).toBeNull();
  await userEvent.selectOptions(screen.getByLabelText('Key obstacle'), 'Law');
  const who = within(screen.getByRole('group', { name: 'Who removes “Price”?' }));
  await userEvent.click(who.getByRole('button', { name: 'Manager' }));
  expect(said()).toMatchObject([
    { t: 'mark-key-obstacle', deal: 'd1', obstacle: 'o2' },
    { t: 'move-obstacle', card: 'o1', remover: 'MANAGER' },
  ]);
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Who removes “Price”?' })).toBeNull());
  expect(screen.getByRole('group', { name: 'Who removes “Law”?' })).toBeVisible();
});

test.each([
  ['ann', /I agree/],
  ['bob', /Waiting for/],
])('a proposal for the deal of %s', async (owner, expected) => {
  await begin(
    { t: 'deal-edited', deal: 'd1', name: 'Bank', owner, facts: {} },
    added('o1', 'Price', { kind: obstacle('1', 'REP') }),
    KEY,
    turned('DECIDE'),
    { t: 'decision-proposed', deal: 'd1', decision: { t: 'strategy', solutions: [], why: 'Now' } },
  );
  expect(screen.getByText(expected)).toBeVisible();
  if (owner !== 'ann') return;
  await userEvent.click(screen.getByRole('button', { name: 'I agree' }));
  expect(said()).toEqual([
    { t: 'accept-decision', deal: 'd1', decision: { t: 'strategy', solutions: [], why: 'Now' } },
  ]);
});

test.each([
  ['“Ask them first”', 'Ask them first'],
  ['Not yet, says', undefined],
])('a proposal that was declined is there to be changed: %s', async (told, why) => {
  const decision: Decision = { t: 'strategy', solutions: ['s2'], why: 'Now' };
  await begin(
    added('o1', 'Price', { kind: obstacle('1', 'REP') }),
    KEY,
    added('s1', 'Ask', { kind: idea('1') }),
    added('s2', 'Wait', { kind: idea('2') }),
    turned('DECIDE'),
    { t: 'decision-proposed', deal: 'd1', decision },
  );
  expect(screen.queryByRole('checkbox', { name: 'Choose “Wait”' })).toBeNull();
  server.happenBy('bob', { t: 'decision-declined', deal: 'd1', decision, why });
  expect(await screen.findByText(told, { exact: false })).toBeVisible();
  expect(screen.getByRole('checkbox', { name: 'Choose “Wait”' })).toBeChecked();
  expect(screen.getByLabelText('Why')).toHaveValue('Now');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose “Ask”' }));
  await userEvent.click(screen.getByRole('button', { name: 'Propose to the owner (2)' }));
  expect(said()).toMatchObject([{ t: 'decide', deal: 'd1', solutions: ['s2', 's1'], why: 'Now' }]);
});

test('a card is held back with a note; the others see that one is', async () => {
  await begin(turned('OBSTACLE_VOTE'), added('o1', 'Bob is lazy'), added('o2', 'Law'));
  await choose('Actions for “Bob is lazy”', 'Flag with a note…');
  await userEvent.type(await screen.findByLabelText('Note to the author'), 'Say it neutrally{Enter}');
  expect(said()).toEqual([{ t: 'hold-card', card: 'o1', note: 'Say it neutrally' }]);
  server.happen(
    { t: 'card-covered', card: 'o1', text: '', kind: obstacle('o1'), silent: false },
    { t: 'card-held', card: 'o1' },
  );
  expect(await screen.findByText('The moderator flagged one card; only its author sees it.')).toBeVisible();
});

test('on a board that is an archive nobody writes', async () => {
  await begin({ t: 'review-closed', sum: { worth: [], moods: [] } });
  expect(open.mayWrite).toBe(false);
  expect(screen.queryByRole('button', { name: /Add an obstacle/ })).toBeNull();
});

test('two quick clicks give two dots, and with one left they give that one', async () => {
  await begin(turned('OBSTACLE_VOTE'), added('o1', 'Price'), added('o2', 'Law'));
  const dots = () => said().filter((it) => it.t === 'cast-vote');
  const { dots: all } = PLAN;
  await userEvent.dblClick(card('o1').getByRole('button', { name: 'Give a dot to “Price”' }));
  expect(dots()).toMatchObject([
    { card: 'o1', dots: 1 },
    { card: 'o1', dots: 2 },
  ]);
  const law = card('o2').getByRole('button', { name: 'Give a dot to “Law”' });
  for (let left = all - 2; left > 1; left--) await userEvent.click(law);
  await userEvent.dblClick(law);
  expect(dots()).toHaveLength(all);
  expect(dots().at(-1)).toMatchObject({ card: 'o2', dots: all - 2 });
});

test('solutions are written in one box; a plus at an obstacle turns it to that obstacle', async () => {
  await begin(
    KEY,
    turned('IDEAS'),
    added('o1', 'Price'),
    added('o2', 'Law'),
    added('s1', 'Pay later', { kind: idea('a') }),
  );
  expect(screen.queryByRole('button', { name: 'Add a solution' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Add a solution: Law' }));
  const box = screen.getByLabelText('How could it be removed?');
  expect(box).toHaveFocus();
  await userEvent.keyboard('Ask a lawyer');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(said()).toMatchObject([{ t: 'propose-solution', obstacle: 'o2', text: 'Ask a lawyer' }]);
});

test('a solution that was begun at its obstacle is finished there', async () => {
  server.happen(...begun(), turned('IDEAS'), added('o1', 'Price'));
  open = await openBoard(server);
  open.drafts.set('card/o1/solution', 'Half a tho');
  show(open, DealOnBoard, { id: 'd1' });
  await userEvent.click(screen.getByRole('button', { name: 'Add a solution' }));
  expect(screen.getByDisplayValue('Half a tho')).toBeVisible();
});

test('a plus at a lane turns the box for obstacles to it', async () => {
  await begin(turned('OBSTACLES'), added('o1', 'Price'));
  await userEvent.click(screen.getByRole('button', { name: 'Add an obstacle: The manager removes it' }));
  expect(screen.getByLabelText('What is in the way?')).toHaveFocus();
  await userEvent.keyboard('No budget');
  await userEvent.click(screen.getByRole('button', { name: 'Add' }));
  expect(said()).toMatchObject([{ t: 'raise-obstacle', remover: 'MANAGER', text: 'No budget' }]);
});
