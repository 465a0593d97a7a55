import { screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import type { Command } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';
import { FakeServer } from '../../testing/fake-server';
import { openBoard, show } from '../../testing/on-board';
import { begun, turned } from '../../testing/review';
import AgendaRail from './meeting/agenda/AgendaRail.svelte';

let server: FakeServer;
let open: OpenBoard;

const said = (): Command[] => server.last.heard.flatMap((frame) => (frame.t === 'cmd' ? [frame.d] : []));
const handle = (name: string) => screen.getByRole('button', { name: `Move “${name}”` });
const SWAPPED = {
  t: 'set-agenda',
  allotments: [
    { deal: 'd2', seconds: 120 },
    { deal: 'd1', seconds: 540 },
  ],
};

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  server = new FakeServer();
  server.happen(...begun(), turned('RESULT'));
  open = await openBoard(server);
  const { meeting } = open.board;
  if (!meeting) throw new Error('no review');
  show(open, AgendaRail, { meeting, focused: 'd1', onfocus: () => undefined, onadd: () => undefined });
});

afterEach(() => open.close());

test('the agenda is ordered by keyboard: space lifts, arrows move, space drops', async () => {
  handle('Bank').focus();
  await userEvent.keyboard(' {ArrowDown}');
  expect(handle('Bank')).toHaveAttribute('aria-pressed', 'true');
  expect(said()).toEqual([]);
  await userEvent.keyboard(' ');
  expect(said()).toMatchObject([SWAPPED]);
  expect(handle('Bank')).toHaveAttribute('aria-pressed', 'false');
});

test('Escape puts a deal back, and so does leaving its handle', async () => {
  handle('Bank').focus();
  await userEvent.keyboard(' {ArrowDown}{Escape}');
  expect(handle('Bank')).toHaveAttribute('aria-pressed', 'false');
  await userEvent.keyboard(' {ArrowDown}{Tab}');
  expect(handle('Bank')).toHaveAttribute('aria-pressed', 'false');
  expect(said()).toEqual([]);
});

test('a click on a handle opens a menu of where its deal can go', async () => {
  await userEvent.click(handle('Port'));
  expect(screen.queryByText('One place down')).toBeNull();
  await userEvent.click(await screen.findByText('One place up'));
  expect(said()).toMatchObject([SWAPPED]);
  expect(handle('Port')).toHaveAttribute('aria-pressed', 'false');
});
