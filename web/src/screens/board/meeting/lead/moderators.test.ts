import { screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../../../messages/locale.svelte';
import type { Meeting } from '../../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';
import { FakeServer } from '../../../../testing/fake-server';
import { showDialogs } from '../../../../testing/dialogs';
import { openBoard, show } from '../../../../testing/on-board';
import { person, prepareReview } from '../../../../testing/stages';
import PeopleHere from '../../side/PeopleHere.svelte';
import Moderators from './Moderators.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(() => {
  showDialogs();
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
});
afterEach(() => open.close());

test('an observer is not offered as a moderator', async () => {
  prepareReview(server, { moderator: 'ann' });
  server.people = [...server.people, { ...person('olga', 'Olga'), role: 'OBSERVER' }];
  open = await openBoard(server);
  show(open, Moderators, { meeting: open.board.meeting as Meeting, onclose: () => undefined });
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole('button', { name: 'Hand over to Bob' })).toBeVisible();
  expect(dialog.queryByText('Olga')).toBeNull();
});

test('a manager takes over at any time; a rep does not', async () => {
  server.role = 'MANAGER';
  prepareReview(server, { moderator: 'mia' });
  open = await openBoard(server);
  const send = vi.spyOn(open, 'send');
  show(open, PeopleHere, { onfocus: () => undefined });
  expect(screen.getByText('Mia moderates')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Take over as moderator' }));
  expect(send).toHaveBeenLastCalledWith({ t: 'hand-over', to: 'ann' });
});
