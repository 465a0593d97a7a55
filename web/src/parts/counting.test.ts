import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../messages/locale.svelte';
import FormWithLimit from '../testing/FormWithLimit.svelte';
import { beginningOf, lengthOf } from './counting';

const FAMILY = '👨‍👩‍👧‍👦';

beforeEach(() => locale.use('EN'));

test.each([
  ['', 0],
  ['  price \n', 5],
  ['预算冻结', 4],
  ['😀'.repeat(280), 280],
  [FAMILY, 7],
])('%j is as long as the server says', (text, length) => {
  expect(lengthOf(text)).toBe(length);
});

test('the beginning of a text cuts no family in half', () => {
  expect(beginningOf(`ab${FAMILY}c`, 3)).toBe(`ab${FAMILY}`);
  expect(beginningOf('short', 60)).toBe('short');
});

test('pasted text stays whole; the excess is counted, and it cannot be sent', async () => {
  const onsend = vi.fn();
  render(FormWithLimit, { label: 'Name', limit: 10, onsend });
  const field = screen.getByRole('textbox');
  const button = screen.getByRole('button');
  await userEvent.click(field);
  await userEvent.paste(`${FAMILY}${FAMILY}`);
  expect(field).toHaveValue(`${FAMILY}${FAMILY}`);
  expect(field).toHaveAccessibleDescription('4 too long');
  expect(field).toBeInvalid();
  await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
  expect(button).toHaveAttribute('title', 'A text is too long. Shorten it to send it.');
  await userEvent.click(button);
  await userEvent.type(field, '{Enter}');
  expect(onsend).not.toHaveBeenCalled();
  await userEvent.clear(field);
  await userEvent.type(field, '😀😀😀😀😀😀😀😀😀😀');
  expect(field).toHaveAccessibleDescription('0 left');
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
  await userEvent.click(button);
  expect(onsend).toHaveBeenCalledOnce();
});
