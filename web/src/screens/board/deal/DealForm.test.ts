import { screen, waitFor } from '@testing-library/svelte';
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

test('of an edit only what was written is kept: the rest is as others have left it meanwhile', async () => {
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
