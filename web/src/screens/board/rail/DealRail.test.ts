import { screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import DealRail from './DealRail.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.happen({ t: 'deal-added', deal: 'd1', name: 'Bank', owner: 'ann', facts: {}, order: 'V00000' });
  open = await openBoard(server);
  show(open, DealRail, { focused: 'd1', onfocus: () => undefined, onadd: () => undefined });
});

afterEach(() => open.close());

const deal = () => within(screen.getByRole('button', { name: /Bank/ }));

test('a deal names its next step', async () => {
  expect(deal().getByText('Next: Result')).toBeVisible();
  expect(deal().getByRole('img', { name: '0 of 5 steps' })).toBeVisible();
  server.happen({ t: 'result-reported', deal: 'd1', text: 'Quote sent' });
  await waitFor(() => expect(deal().getByText('Next: Stuck because')).toBeVisible());
  expect(deal().getByRole('img', { name: '1 of 5 steps' })).toBeVisible();
});

test('a deal that is decided says so, and one that is left undecided too', async () => {
  server.happen({ t: 'decision-made', deal: 'd1', decision: { t: 'strategy', solutions: [], why: 'now' } });
  await waitFor(() => expect(deal().getByText('Decided')).toBeVisible());
  server.happen({ t: 'decision-made', deal: 'd1', decision: { t: 'no-decision', why: 'later' } });
  await waitFor(() => expect(deal().getByText('Left undecided')).toBeVisible());
});
