import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
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

async function decideFor(id: string, why: string) {
  await userEvent.click(solution(id).getByRole('checkbox', { name: 'Choose' }));
  await userEvent.type(screen.getByLabelText('Why'), why);
  await userEvent.click(screen.getByRole('button', { name: 'Decide (1)' }));
  await waitFor(() => expect(server.board.deals.get('d1')?.decision).toBeDefined());
}

test('once decided, what was chosen says so and nothing is left to tick', async () => {
  const { rerender } = view();
  await decideFor('s1', 'it is quick');
  await rerender({ given: { deal: open.board.deals.get('d1') } });
  expect(solution('s1').getByText('Chosen')).toBeVisible();
  expect(solution('s2').queryByText('Chosen')).toBeNull();
  expect(screen.queryByRole('checkbox', { name: /Choose|Chosen/ })).toBeNull();
});

test('to decide anew begins with what is decided now, and can be left', async () => {
  const { rerender } = view();
  await decideFor('s1', 'it is quick');
  await rerender({ given: { deal: open.board.deals.get('d1') } });
  await userEvent.click(screen.getByRole('button', { name: 'Decide anew' }));
  expect(solution('s1').getByRole('checkbox')).toBeChecked();
  expect(solution('s2').getByRole('checkbox')).not.toBeChecked();
  expect(screen.getByLabelText('Why')).toHaveValue('it is quick');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(solution('s1').getByText('Chosen')).toBeVisible();
});

test('a chosen solution that is taken back meanwhile does not count', async () => {
  view();
  await userEvent.click(solution('s1').getByRole('checkbox', { name: 'Choose' }));
  await userEvent.type(screen.getByLabelText('Why'), 'it is quick');
  expect(screen.getByRole('button', { name: 'Decide (1)' })).toBeEnabled();
  server.happen({ t: 'card-withdrawn', card: 's1' });
  expect(await screen.findByRole('button', { name: 'Decide (0)' })).toBeDisabled();
});
