import { createRawSnippet } from 'svelte';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { locale } from '../../messages/locale.svelte';
import { announcer } from '../../parts/announce.svelte';
import Dialog from '../../parts/Dialog.svelte';
import { interrupted } from '../../parts/interrupted.svelte';
import NoticeStack from '../../parts/NoticeStack.svelte';
import type { OpenBoard } from '../../stores/open.svelte';
import { showDialogs } from '../../testing/dialogs';
import { FakeServer } from '../../testing/fake-server';
import { openBoard, show } from '../../testing/on-board';
import Notices from './Notices.svelte';
import TakenAwayNotice from './TakenAwayNotice.svelte';

let server: FakeServer;
let open: OpenBoard;

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  showDialogs();
  server = new FakeServer();
  open = await openBoard(server);
});

afterEach(() => {
  interrupted.forget();
  open.close();
  locale.use('EN');
});

test('notices are in the language of the screen, also after it is switched', async () => {
  show(open, TakenAwayNotice, {});
  interrupted.tell(() => locale.words.staying.menuTaken);
  expect(await screen.findByText(locale.words.staying.menuTaken)).toBeVisible();
  const before = announcer.said;
  locale.use('ZH');
  expect(await screen.findByText(locale.words.staying.menuTaken)).toBeVisible();
  expect(screen.queryByText(before)).toBeNull();
  expect(announcer.said).toBe('');
});

const dialog = () =>
  render(Dialog, {
    title: 'A form',
    onclose: () => undefined,
    children: createRawSnippet(() => ({ render: () => '<input aria-label="Title" />' })),
  });

test('while a modal dialog is open notices and announcements are in it', async () => {
  const { container } = render(NoticeStack);
  show(open, Notices, {});
  const [first, second] = [dialog(), dialog()];
  server.refuseNext('FORBIDDEN');
  open.send({ t: 'withdraw', card: 'c1' });
  announcer.say('It is moved');
  const [below, above] = screen.getAllByRole('dialog') as [HTMLElement, HTMLElement];
  expect(await within(above).findByText(locale.words.refusals.FORBIDDEN)).toBeVisible();
  expect(await within(above).findByText('It is moved')).toBeInTheDocument();
  second.unmount();
  expect(within(below).getByText(locale.words.refusals.FORBIDDEN)).toBeVisible();
  first.unmount();
  expect(within(container).getByText(locale.words.refusals.FORBIDDEN)).toBeVisible();
  within(container).getByRole('button', { name: 'Close' }).click();
  await waitFor(() => expect(screen.queryByText(locale.words.refusals.FORBIDDEN)).toBeNull());
});

test('a notice that is there before the stack is comes into it', async () => {
  show(open, Notices, {});
  server.refuseNext('FORBIDDEN');
  open.send({ t: 'withdraw', card: 'c1' });
  await screen.findByText(locale.words.refusals.FORBIDDEN);
  const { container } = render(NoticeStack);
  expect(within(container).getByText(locale.words.refusals.FORBIDDEN)).toBeVisible();
});
