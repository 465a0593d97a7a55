import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { Deal } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { showDialogs } from '../../../testing/dialogs';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import DealForm from './DealForm.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  server = new FakeServer();
  server.happen({
    t: 'deal-added',
    deal: 'd1',
    name: 'Bank',
    owner: 'ann',
    facts: { stage: 'Offer' },
    order: 'V00000',
  });
  open = await openBoard(server);
});

afterEach(() => open.close());

function form(deal?: Deal) {
  return show(open, DealForm, { deal, onclose: vi.fn(), onadded: vi.fn() });
}

const bank = () => open.board.deals.get('d1') as Deal;

test('a deal that was begun is there again when the form is opened again, until it is added', async () => {
  const page = form();
  await userEvent.type(screen.getByLabelText('Deal'), 'Port');
  await userEvent.type(screen.getByLabelText('Amount'), '1200');
  page.unmount();

  const again = form();
  expect(screen.getByLabelText('Deal')).toHaveValue('Port');
  await userEvent.click(screen.getByRole('button', { name: 'Add a deal' }));
  await waitFor(() => expect(server.board.deals.size).toBe(2));
  const added = [...server.board.deals.values()].find((it) => it.name === 'Port');
  expect(added).toMatchObject({ owner: 'ann', facts: { amount: 1200, currency: 'USD' } });
  again.unmount();

  form();
  expect(screen.getByLabelText('Deal')).toHaveValue('');
});

test('an amount is read as people write it; an invalid one gets the app’s own message', async () => {
  form();
  await userEvent.type(screen.getByLabelText('Deal'), 'Port');
  await userEvent.type(screen.getByLabelText('Amount'), '1.25');
  await userEvent.click(screen.getByRole('button', { name: 'Add a deal' }));
  expect(screen.getByText('Only whole amounts. For 1.25 million, type 1.25m.')).toBeVisible();
  expect(screen.getByLabelText('Amount')).toHaveFocus();
  await userEvent.clear(screen.getByLabelText('Amount'));
  await userEvent.type(screen.getByLabelText('Amount'), '€1.2 million');
  expect(screen.getByText('Saved as €1,200,000')).toBeVisible();
  expect(screen.getByLabelText('Currency')).toHaveValue('EUR');
  await userEvent.click(screen.getByRole('button', { name: 'Add a deal' }));
  await waitFor(() => expect(server.board.deals.size).toBe(2));
  expect([...server.board.deals.values()].at(-1)?.facts.amount).toBe(1_200_000);
});

test('others’ changes during an edit stay, and are shown in it', async () => {
  form(bank());
  await userEvent.type(screen.getByLabelText('Customer'), 'Nord');
  const facts = { stage: 'Offer', amount: 9999, currency: 'EUR' };
  server.happenBy('bob', { t: 'deal-edited', deal: 'd1', name: 'Big bank', owner: 'ann', facts });
  await waitFor(() => expect(screen.getByLabelText('Deal')).toHaveValue('Big bank'));
  expect(screen.queryByText(/Somebody changed/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(server.board.deals.get('d1')).toMatchObject({
      name: 'Big bank',
      facts: { ...facts, customer: 'Nord' },
    }),
  );
});

test('where both changed the same, the writer is asked before anything is sent', async () => {
  form(bank());
  await userEvent.clear(screen.getByLabelText('Stage'));
  await userEvent.type(screen.getByLabelText('Stage'), 'Contract');
  await userEvent.type(screen.getByLabelText('Customer'), 'Nord');
  const facts = { stage: 'Talks', customer: 'Süd' };
  server.happenBy('bob', { t: 'deal-edited', deal: 'd1', name: 'Bank', owner: 'ann', facts });
  const stage = within(await screen.findByRole('group', { name: /“Stage”/ }));
  expect(stage.getByText('Contract')).toBeVisible();
  expect(stage.getByText('Talks')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.click(stage.getByRole('button', { name: 'Use mine' }));
  const customer = within(screen.getByRole('group', { name: /“Customer”/ }));
  await userEvent.click(customer.getByRole('button', { name: 'Keep theirs' }));
  expect(screen.getByLabelText('Customer')).toHaveValue('Süd');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(server.board.deals.get('d1')?.facts).toMatchObject({ stage: 'Contract', customer: 'Süd' }),
  );
});

test('a change by another is asked about also where it came while the edit was closed', async () => {
  const page = form(bank());
  await userEvent.type(screen.getByLabelText('Deal'), ' of the north');
  page.unmount();
  server.happenBy('bob', { t: 'deal-edited', deal: 'd1', name: 'Big bank', owner: 'ann', facts: {} });
  await waitFor(() => expect(bank().name).toBe('Big bank'));
  form(bank());
  expect(screen.getByLabelText('Deal')).toHaveValue('Bank of the north');
  expect(screen.getByRole('group', { name: /“Deal”/ })).toHaveTextContent('Big bank');
});

test('a deal removed by another person during an edit says so, and keeps the typed text', async () => {
  const page = form(bank());
  await userEvent.type(screen.getByLabelText('Customer'), 'Nord');
  server.happenBy('bob', { t: 'deal-removed', deal: 'd1' });
  expect(await screen.findByText(/took the deal off the board while you were writing/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  page.unmount();
  server.happenBy('bob', { t: 'deal-restored', deal: 'd1' });
  await waitFor(() => expect(bank().removed).toBe(false));
  form(bank());
  expect(screen.getByLabelText('Customer')).toHaveValue('Nord');
});

test('only the typed fields of an edit are kept: the rest is as others have left it meanwhile', async () => {
  const page = form(bank());
  await userEvent.type(screen.getByLabelText('Customer'), 'Nord');
  page.unmount();
  server.happen({ t: 'deal-edited', deal: 'd1', name: 'Big bank', owner: 'ann', facts: { stage: 'Talks' } });
  await waitFor(() => expect(bank().name).toBe('Big bank'));

  form(bank());
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(server.board.deals.get('d1')).toMatchObject({
      name: 'Big bank',
      facts: { stage: 'Talks', customer: 'Nord' },
    }),
  );
});

test('conflicting values are formatted: an amount in its currency, a day as a day', async () => {
  form(bank());
  await userEvent.type(screen.getByLabelText('Amount'), '120万');
  await userEvent.type(screen.getByLabelText('Expected close'), '2026-12-24');
  const facts = { stage: 'Offer', amount: 900_000, currency: 'EUR', closeDate: '2026-12-31' };
  server.happenBy('bob', { t: 'deal-edited', deal: 'd1', name: 'Bank', owner: 'ann', facts });
  const amount = await screen.findByRole('group', { name: /“Amount”/ });
  expect(amount).toHaveTextContent(/€1,200,000.*€900,000/);
  expect(screen.getByRole('group', { name: /“Expected close”/ })).toHaveTextContent(
    /Dec 24, 2026.*Dec 31, 2026/,
  );
});
