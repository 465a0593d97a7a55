import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import type { OpenBoard } from '../../stores/open.svelte';
import { showDialogs } from '../../testing/dialogs';
import { FakeRest } from '../../testing/fake-rest';
import { FakeServer } from '../../testing/fake-server';
import { openBoard, show } from '../../testing/on-board';
import BoardSettings from './BoardSettings.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  new FakeRest().knows('GET /api/boards/board1/guest-links', []);
  server = new FakeServer();
  open = await openBoard(server);
});

afterEach(() => open.close());

const form = () => show(open, BoardSettings, { onclose: vi.fn() });
const name = () => screen.getByLabelText<HTMLInputElement>('Title');
const save = () => screen.getByRole('button', { name: 'Save' });

test('settings that were typed are there again after a reload, until they are saved', async () => {
  const page = form();
  const before = name().value;
  await userEvent.type(name(), ' of the north');
  page.unmount();
  const again = form();
  expect(name()).toHaveValue(`${before} of the north`);
  await userEvent.click(save());
  await waitFor(() => expect(server.board.title).toBe(`${before} of the north`));
  again.unmount();
  server.happenBy('bob', { t: 'settings-changed', title: 'North', language: 'EN', locked: false });
  await waitFor(() => expect(open.board.title).toBe('North'));
  form();
  expect(name()).toHaveValue('North');
});

test('settings that come back are marked as not saved, and can be discarded', async () => {
  const page = form();
  const before = name().value;
  await userEvent.type(name(), ' of the north');
  page.unmount();
  form();
  expect(screen.getByText(/not saved yet/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  expect(name()).toHaveValue(before);
  expect(open.unsent.forms).toEqual([]);
});

test('a name that another has given the board meanwhile is asked about before it is changed', async () => {
  form();
  await userEvent.type(name(), ' of the north');
  server.happenBy('bob', { t: 'settings-changed', title: 'North', language: 'ZH', locked: false });
  const question = within(await screen.findByRole('group', { name: /Somebody changed/ }));
  expect(question.getByText('North')).toBeVisible();
  expect(save()).toBeDisabled();
  await userEvent.click(question.getByRole('button', { name: 'Keep theirs' }));
  await userEvent.click(save());
  await waitFor(() => expect(open.board.language).toBe('ZH'));
  expect(server.board.title).toBe('North');
});
