import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import Notices from '../Notices.svelte';
import DealView from './DealView.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V00000' });
  server.happen({
    t: 'card-added',
    card: 'o1',
    deal: 'd1',
    text: 'Price',
    hidden: false,
    silent: false,
    anonymous: false,
    kind: { t: 'obstacle', type: 'PRICE', remover: 'REP', order: 'V00000' },
  });
  for (const id of ['s1', 's2']) {
    server.happen({
      t: 'card-added',
      card: id,
      deal: 'd1',
      text: `Idea ${id}`,
      hidden: false,
      silent: false,
      anonymous: false,
      kind: { t: 'solution', obstacle: 'o1', order: `V0000${id}` },
    });
  }
  open = await openBoard(server);
});

afterEach(() => open.close());

function view() {
  const deal = open.board.deals.get('d1');
  if (!deal) throw new Error('no deal');
  return show(open, DealView, { deal });
}

const solution = (id: string) =>
  within(document.querySelector<HTMLElement>(`[data-card=${id}]`) ?? document.createElement('div'));

const choice = (id: string) => screen.getByRole('checkbox', { name: `Choose “Idea ${id}”` });

async function decideFor(id: string, why: string) {
  await userEvent.click(choice(id));
  await userEvent.type(screen.getByLabelText('Why'), why);
  await userEvent.click(screen.getByRole('button', { name: 'Decide (1)' }));
  await waitFor(() => expect(server.board.deals.get('d1')?.decision).toBeDefined());
}

test('once decided, the chosen solutions are marked and nothing is left to tick', async () => {
  const { rerender } = view();
  await decideFor('s1', 'it is quick');
  await rerender({ given: { deal: open.board.deals.get('d1') } });
  expect(solution('s1').getByText('Chosen')).toBeVisible();
  expect(solution('s2').queryByText('Chosen')).toBeNull();
  expect(screen.queryByRole('checkbox', { name: /Choose/ })).toBeNull();
});

test('deciding anew begins with the present decision, and can be cancelled', async () => {
  const { rerender } = view();
  await decideFor('s1', 'it is quick');
  await rerender({ given: { deal: open.board.deals.get('d1') } });
  await userEvent.click(screen.getByRole('button', { name: 'Change decision' }));
  expect(choice('s1')).toBeChecked();
  expect(choice('s2')).not.toBeChecked();
  expect(screen.getByLabelText('Why')).toHaveValue('it is quick');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(solution('s1').getByText('Chosen')).toBeVisible();
});

test('a chosen solution that is taken back meanwhile does not count', async () => {
  view();
  await userEvent.click(choice('s1'));
  await userEvent.type(screen.getByLabelText('Why'), 'it is quick');
  expect(screen.getByRole('button', { name: 'Decide (1)' })).toBeEnabled();
  server.happen({ t: 'card-withdrawn', card: 's1' });
  expect(await screen.findByRole('button', { name: 'Decide (0)' })).toBeDisabled();
});

test('chosen solutions and text are there after a reload', async () => {
  const page = view();
  await userEvent.click(choice('s1'));
  await userEvent.type(screen.getByLabelText('Why'), 'it is quick');
  page.unmount();
  view();
  expect(choice('s1')).toBeChecked();
  expect(screen.getByLabelText('Why')).toHaveValue('it is quick');
  await userEvent.click(screen.getByRole('button', { name: 'Decide (1)' }));
  await waitFor(() => expect(server.board.deals.get('d1')?.decision).toMatchObject({ solutions: ['s1'] }));
});

/** Another person decides while somebody is about to. */
async function bobDecides(rerender: (props: object) => Promise<void>) {
  const decision = { t: 'strategy' as const, solutions: ['s2'], why: 'it is cheap' };
  server.happenBy('bob', { t: 'decision-made', deal: 'd1', decision });
  await waitFor(() => expect(open.board.deals.get('d1')?.decision).toEqual(decision));
  await rerender({ given: { deal: open.board.deals.get('d1') } });
  const asked = await screen.findByText(/Somebody decided/);
  return within(asked.parentElement as HTMLElement);
}

test.each([
  ['first', false],
  ['again', true],
])('another person’s decision is not overwritten unseen: %s decision', async (_, again) => {
  const { rerender } = view();
  if (again) {
    await decideFor('s1', 'as ever');
    await rerender({ given: { deal: open.board.deals.get('d1') } });
    await userEvent.click(screen.getByRole('button', { name: 'Change decision' }));
    await userEvent.clear(screen.getByLabelText('Why'));
  } else {
    await userEvent.click(choice('s1'));
  }
  await userEvent.type(screen.getByLabelText('Why'), 'it is quick');
  const asked = await bobDecides(rerender);
  expect(asked.getByText(/Idea s1/)).toHaveTextContent('it is quick');
  expect(asked.getByText(/Idea s2/)).toHaveTextContent('it is cheap');
  expect(screen.getByRole('button', { name: 'Decide (1)' })).toBeDisabled();
  await userEvent.click(asked.getByRole('button', { name: 'Use mine' }));
  await userEvent.click(screen.getByRole('button', { name: 'Decide (1)' }));
  await waitFor(() =>
    expect(server.board.deals.get('d1')?.decision).toMatchObject({ solutions: ['s1'], why: 'it is quick' }),
  );
});

test('keeping another person’s decision discards the begun one', async () => {
  const { rerender } = view();
  await userEvent.click(choice('s1'));
  const asked = await bobDecides(rerender);
  await userEvent.click(asked.getByRole('button', { name: 'Keep theirs' }));
  expect(screen.queryByLabelText('Why')).toBeNull();
  expect(solution('s2').getByText('Chosen')).toBeVisible();
  expect(localStorage.getItem('unblock/kept/ann/board1/deal/d1/why')).toBeNull();
});

test('a refused decision is told, and comes back with its words and all that was chosen', async () => {
  const { rerender } = view();
  await userEvent.click(choice('s1'));
  await userEvent.type(screen.getByLabelText('Why'), 'it is quick');
  server.refuseNext('FORBIDDEN');
  await userEvent.click(screen.getByRole('button', { name: 'Decide (1)' }));
  await waitFor(() => expect(open.board.notices).toHaveLength(1));
  await rerender({ given: { deal: open.board.deals.get('d1') } });
  show(open, Notices, {});
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.getByLabelText('Why')).toHaveValue('it is quick');
  expect(choice('s1')).toBeChecked();
});
