import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardOf } from '../../../board/select';
import { locale } from '../../../messages/locale.svelte';
import type { ObstacleType } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { showDialogs } from '../../../testing/dialogs';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import { added, begun } from '../../../testing/review';
import Classify from './Classify.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  server = new FakeServer();
  const bob = {
    id: 'bob',
    name: 'Bob',
    role: 'REP',
    seniority: 'REGULAR',
    guest: false,
    left: false,
  } as const;
  server.people = [{ ...bob, id: 'ann', name: 'Ann' }, bob];
  server.happen(...begun(), added('o1', 'Price'));
  open = await openBoard(server);
});

afterEach(() => open.close());

const card = () => open.board.card('o1') as CardOf<'obstacle'>;
const onServer = () => server.board.cards.get('o1')?.kind;
const byBob = (type: ObstacleType, assignee?: string) =>
  server.happenBy('bob', { t: 'obstacle-classified', card: 'o1', type, assignee });

const form = () => show(open, Classify, { card: card(), onclose: vi.fn() });
const seen = () => waitFor(() => expect(open.board.version).toBe(server.board.seq));

test('who sets the type of an obstacle leaves its assignee to others', async () => {
  form();
  await userEvent.selectOptions(screen.getByLabelText('Type'), 'BUDGET');
  byBob(card().kind.type, 'bob');
  await seen();
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onServer()).toMatchObject({ type: 'BUDGET', assignee: 'bob' }));
});

test('where another has set the type meanwhile, the writer is asked', async () => {
  form();
  await userEvent.selectOptions(screen.getByLabelText('Type'), 'BUDGET');
  byBob('LEGAL', 'bob');
  await seen();
  const type = within(await screen.findByRole('group', { name: /“Type”/ }));
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.click(type.getByRole('button', { name: 'Keep theirs' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onServer()).toMatchObject({ type: 'LEGAL', assignee: 'bob' }));
});
