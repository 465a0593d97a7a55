import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../messages/locale.svelte';
import Dialog from './Dialog.svelte';

// jsdom has no modal dialogs; the stories test the focus in a real browser
const showModal = vi.fn(function (this: HTMLDialogElement) {
  this.open = true;
});
const close = vi.fn(function (this: HTMLDialogElement) {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
});
const onclose = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  Object.assign(HTMLDialogElement.prototype, { showModal, close });
  locale.use('EN');
});

const show = () =>
  render(Dialog, {
    title: 'Board settings',
    onclose,
    children: createRawSnippet(() => ({ render: () => '<input aria-label="Title" />' })),
  });

test('it is modal from the first moment, and its title names it', () => {
  show();
  expect(showModal).toHaveBeenCalledOnce();
  expect(screen.getByRole('dialog', { name: 'Board settings' })).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Title' })).toBeInTheDocument();
});

test('the close button has a name and closes', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onclose).toHaveBeenCalled();
});

test('the browser’s own way to close it counts too', () => {
  show();
  screen.getByRole<HTMLDialogElement>('dialog').close();
  expect(onclose).toHaveBeenCalledOnce();
});

test('Escape closes it at once and only once, however late the browser tells of it', () => {
  const { unmount } = show();
  const dialog = screen.getByRole<HTMLDialogElement>('dialog');
  const escape = new Event('cancel', { cancelable: true });
  dialog.dispatchEvent(escape);
  expect(escape.defaultPrevented).toBe(true);
  expect(onclose).toHaveBeenCalledOnce();
  unmount();
  dialog.dispatchEvent(new Event('close'));
  expect(onclose).toHaveBeenCalledOnce();
});

test('when it is taken away the focus goes back to where one was', () => {
  const button = document.body.appendChild(document.createElement('button'));
  button.focus();
  const { unmount } = show();
  screen.getByRole('textbox', { name: 'Title' }).focus();
  unmount();
  expect(button).toHaveFocus();
  button.remove();
});

test('when it was opened from a menu, the focus returns to the button of the menu', () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div id="here"><button aria-controls="m1"></button><p id="m1" role="menu"><a tabindex="-1" href="/"></a></p></div>',
  );
  document.querySelector<HTMLElement>('#here a')?.focus();
  const { unmount } = show();
  screen.getByRole('textbox', { name: 'Title' }).focus();
  document.querySelector('#m1')?.remove();
  unmount();
  expect(document.querySelector('#here button')).toHaveFocus();
  document.querySelector('#here')?.remove();
});

test('a focus that has gone elsewhere on purpose stays there', () => {
  const [button, elsewhere] = [0, 1].map(() => document.body.appendChild(document.createElement('button')));
  button?.focus();
  const { unmount } = show();
  elsewhere?.focus();
  unmount();
  expect(elsewhere).toHaveFocus();
  button?.remove();
  elsewhere?.remove();
});
