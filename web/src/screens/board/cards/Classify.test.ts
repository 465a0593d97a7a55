import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { CardOf } from '../../../board/select';
import { locale } from '../../../messages/locale.svelte';
import type { BoardEvent, ObstacleType } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { showDialogs } from '../../../testing/dialogs';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import { added, begun } from '../../../testing/review';
import PutWith from './PutWith.svelte';
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

test('setting the type of an obstacle leaves its assignee as others set it', async () => {
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

async function lost(event: BoardEvent, told: RegExp) {
  server.happen(added('o2', 'Value'));
  await seen();
  const onclose = vi.fn();
  show(open, Classify, { card: card(), onclose });
  await userEvent.selectOptions(screen.getByLabelText('Type'), 'BUDGET');
  server.happenBy('bob', event);
  expect(await screen.findByText(told)).toBeVisible();
  return onclose;
}

test.each<[string, BoardEvent, RegExp]>([
  ['card', { t: 'card-withdrawn', card: 'o1' }, /Bob deleted this card/],
  ['deal', { t: 'deal-removed', deal: 'd1' }, /Bob took the deal off the board/],
])('when its %s is gone that is said with what to do, and nothing is sent', async (_, event, told) => {
  const onclose = await lost(event, told);
  const send = vi.spyOn(open, 'send');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await userEvent.click(
    within(screen.getByText(told).parentElement as HTMLElement).getByRole('button', { name: 'Close' }),
  );
  expect(onclose).toHaveBeenCalledOnce();
  expect(send).not.toHaveBeenCalled();
});

test('a card that is put with another meanwhile has a type of its own, and that is said', async () => {
  await lost({ t: 'card-grouped', card: 'o1', lead: 'o2' }, /Bob grouped this card with another/);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(onServer()).toMatchObject({ type: 'BUDGET' }));
});

test('when the card that is put with another is gone, that is said, and nothing can be chosen', async () => {
  server.happen(added('o2', 'Value'));
  await seen();
  show(open, PutWith, { card: card(), onclose: vi.fn() });
  expect(await screen.findByRole('button', { name: 'Value' })).toBeVisible();
  server.happenBy('bob', { t: 'card-withdrawn', card: 'o1' });
  expect(await screen.findByText(/Bob deleted this card/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Value' })).toBeNull();
});
