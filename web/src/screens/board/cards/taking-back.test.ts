import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import RemovedDeals from '../rail/RemovedDeals.svelte';
import TakenAwayNotice from '../TakenAwayNotice.svelte';
import TakenBack from './TakenBack.svelte';
import { takeBack, takeOff } from './taking-back';

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
    card: 'c1',
    deal: 'd1',
    text: 'Call them',
    hidden: false,
    silent: false,
    anonymous: false,
    kind: { t: 'story' },
  });
  open = await openBoard(server);
});

afterEach(() => {
  open.close();
});

const card = () => {
  const found = open.board.card('c1');
  if (!found) throw new Error('no card');
  return found;
};

function removeDeal() {
  const deal = open.board.deals.get('d1');
  if (deal) takeOff(open, deal);
}

test('a deal that was taken off the board by a slip comes back with one click', async () => {
  show(open, TakenAwayNotice, {});
  removeDeal();
  await screen.findByText('“Bank” is off the board.');
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(server.board.deals.get('d1')?.removed).toBe(false));
  expect(screen.queryByText('“Bank” is off the board.')).toBeNull();
});

test('a deal that is off the board is listed, and can be restored', async () => {
  show(open, RemovedDeals, {});
  expect(screen.queryByText('Bank')).toBeNull();
  removeDeal();
  await userEvent.click(await screen.findByText('Taken off the board (1)'));
  await userEvent.click(screen.getByRole('button', { name: 'Restore “Bank”' }));
  await waitFor(() => expect(server.board.deals.get('d1')?.removed).toBe(false));
});

test('a card that was taken back by a slip comes back with one click', async () => {
  show(open, TakenAwayNotice, {});
  takeBack(open, card());
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(server.board.cards.get('c1')?.withdrawn).toBe(false));
});

test('the offer goes when somebody else has brought it back', async () => {
  show(open, TakenAwayNotice, {});
  takeBack(open, card());
  await screen.findByText('“Call them” is deleted.');
  await waitFor(() => expect(server.board.cards.get('c1')?.withdrawn).toBe(true));
  server.happen({ t: 'card-restored', card: 'c1' });
  await waitFor(() => expect(screen.queryByText('“Call them” is deleted.')).toBeNull());
});

test('cards that are taken back are listed where they were, and can be restored', async () => {
  open.send({ t: 'withdraw', card: 'c1' });
  await waitFor(() => expect(server.board.cards.get('c1')?.withdrawn).toBe(true));
  show(open, TakenBack, { cards: [card()] });
  await userEvent.click(screen.getByText('Deleted (1)'));
  await userEvent.click(screen.getByRole('button', { name: 'Restore “Call them”' }));
  await waitFor(() => expect(server.board.cards.get('c1')?.withdrawn).toBe(false));
});
