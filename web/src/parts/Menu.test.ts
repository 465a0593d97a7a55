import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import Menu from './Menu.svelte';

const edit = vi.fn();
const move = vi.fn();
const remove = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  render(Menu, {
    label: 'Actions for “Bank”',
    items: [
      { text: 'Edit', run: edit },
      { text: 'Move', run: move, whyNot: 'Somebody moves it' },
      { text: 'Remove', run: remove, danger: true },
    ],
  });
});

// jsdom has no layout, so an element without a position counts as hidden
const menu = () => screen.queryByRole('menu', { hidden: true });
const trigger = () => screen.getByRole('button', { name: 'Actions for “Bank”', hidden: true });
const item = (name: string) => screen.findByText(name, { selector: '[role=menuitem]' });

test('a menu says what it is for and whether it is open', async () => {
  expect(trigger()).toHaveAttribute('aria-haspopup', 'menu');
  expect(trigger()).toHaveAttribute('aria-expanded', 'false');
  expect(menu()).toBeNull();
  trigger().focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(menu()).toBeInTheDocument());
  expect(trigger()).toHaveAttribute('aria-expanded', 'true');
});

test.each(['{Enter}', ' ', '{ArrowDown}'])('%j opens it at its first line', async (key) => {
  trigger().focus();
  await userEvent.keyboard(key);
  const first = await item('Edit');
  await waitFor(() => expect(first).toHaveFocus());
});

test('arrows go from line to line, past those that cannot be chosen, and Enter chooses', async () => {
  trigger().focus();
  await userEvent.keyboard('{Enter}');
  const first = await item('Edit');
  await waitFor(() => expect(first).toHaveFocus());
  await userEvent.keyboard('{ArrowDown}');
  expect(await item('Remove')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(remove).toHaveBeenCalledOnce();
  expect(edit).not.toHaveBeenCalled();
  await waitFor(() => expect(menu()).toBeNull());
});

test('Escape closes it, chooses nothing and goes back to where one was', async () => {
  trigger().focus();
  await userEvent.keyboard('{Enter}');
  const first = await item('Edit');
  await waitFor(() => expect(first).toHaveFocus());
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(menu()).toBeNull());
  await waitFor(() => expect(trigger()).toHaveFocus());
  expect([edit, move, remove].some((it) => it.mock.calls.length > 0)).toBe(false);
});

test('a line that cannot be chosen says why and does nothing', async () => {
  trigger().focus();
  await userEvent.keyboard('{Enter}');
  const line = await item('Move');
  expect(line).toHaveAttribute('aria-disabled', 'true');
  expect(line).toHaveTextContent('Somebody moves it');
  await userEvent.click(line, { pointerEventsCheck: 0 });
  expect(move).not.toHaveBeenCalled();
});
