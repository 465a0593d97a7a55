import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { Doing } from '../../../protocol/protocol.gen';
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
  open = await openBoard(server);
  const deal = open.board.deals.get('d1');
  if (deal) show(open, DealView, { deal });
});

afterEach(() => {
  open.close();
});

function does(doing: Doing) {
  const changed = [{ sid: 'other', member: 'bob', deal: 'd1', card: 'd1', doing }];
  open.presence.change({ t: 'pset', changed, gone: [] });
}

/** The part of the screen under a heading. */
function part(heading: string) {
  const section = screen.getByRole('heading', { level: 2, name: heading }).closest('section');
  if (!section) throw new Error(`no part ${heading}`);
  return within(section);
}

test.each<[Doing, string, string]>([
  ['REPORTING', 'Result', 'Stuck because'],
  ['EXPLAINING', 'Stuck because', 'Result'],
  ['DECIDING', 'Decision', 'Result'],
])('somebody %s is seen at: %s', async (doing, there, elsewhere) => {
  does(doing);
  await waitFor(() => expect(part(there).getByText('Somebody is writing')).toBeVisible());
  expect(part(elsewhere).queryByText('Somebody is writing')).toBeNull();
});

test('the others are told which text of the deal is being written', async () => {
  const go = vi.spyOn(open.presence, 'go');
  await userEvent.click(screen.getByRole('button', { name: /^Result:/ }));
  expect(go).toHaveBeenLastCalledWith({ card: 'd1', doing: 'REPORTING' });
  await userEvent.click(screen.getByLabelText('Why'));
  expect(go).toHaveBeenLastCalledWith({ card: 'd1', doing: 'DECIDING' });
});
