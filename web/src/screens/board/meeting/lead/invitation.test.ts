import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { viewLock } from '../../../../browser/view-lock.svelte';
import { locale } from '../../../../messages/locale.svelte';
import type { OpenBoard } from '../../../../stores/open.svelte';
import { FakeServer } from '../../../../testing/fake-server';
import { openBoard, show } from '../../../../testing/on-board';
import { begun, turned } from '../../../../testing/review';
import OnMeeting from '../../../../testing/OnMeeting.svelte';

let server: FakeServer;
let open: OpenBoard;
const onfocus = vi.fn<(deal: string) => void>();

async function begin(focused: string) {
  open = await openBoard(server);
  show(open, OnMeeting, { focused, onfocus });
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  onfocus.mockClear();
  server = new FakeServer();
  server.happen(...begun(), turned('RESULT'));
});

afterEach(() => open.close());

test('a pointer is an invitation that moves nobody', async () => {
  await begin('d1');
  server.happen({ t: 'pointed-to', pointer: { by: 'bob', deal: 'd2', question: 'Who signs?' } });
  expect(await screen.findByText('Somebody asks you to look at “Port”')).toBeVisible();
  expect(screen.getByText('Somebody asks: Who signs?')).toBeVisible();
  expect(onfocus).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Go there' }));
  expect(onfocus).toHaveBeenCalledWith('d2');
  expect(screen.getByText('Somebody asks: Who signs?')).toBeVisible();
});

test('not now is an answer', async () => {
  await begin('d1');
  server.happen({ t: 'pointed-to', pointer: { by: 'bob', deal: 'd2' } });
  await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
  expect(screen.queryByText(/asks you to look/)).toBeNull();
});

test('one’s own pointer invites others only', async () => {
  await begin('d1');
  server.happen({ t: 'pointed-to', pointer: { by: 'ann', deal: 'd2' } });
  await waitFor(() => expect(open.board.meeting?.pointer).toBeDefined());
  expect(screen.queryByText(/asks you to look/)).toBeNull();
});

test('a person who is where the meeting is comes along', async () => {
  await begin('d1');
  server.happen(turned('DONE'), turned('RESULT', { deal: 'd2' }));
  await waitFor(() => expect(onfocus).toHaveBeenCalledWith('d2'));
});

test('a person who is elsewhere stays there, and is asked', async () => {
  await begin('d3');
  expect(screen.getByText('The meeting is on “Bank”')).toBeVisible();
  server.happen(turned('DONE'), turned('RESULT', { deal: 'd2' }));
  expect(await screen.findByText('The meeting is on “Port”')).toBeVisible();
  expect(onfocus).not.toHaveBeenCalled();
});

test('a person in the middle of something is asked too, and comes along when it is done', async () => {
  await begin('d1');
  const done = viewLock.hold({}, vi.fn());
  server.happen(turned('DONE'), turned('RESULT', { deal: 'd2' }));
  expect(await screen.findByText('The meeting is on “Port”')).toBeVisible();
  expect(onfocus).not.toHaveBeenCalled();
  done();
  await waitFor(() => expect(onfocus).toHaveBeenCalledExactlyOnceWith('d2'));
});
