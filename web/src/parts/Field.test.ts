import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';
import Field from './Field.svelte';

test('the label names the field, and a click on it goes there', async () => {
  render(Field, { label: 'Customer' });
  await userEvent.click(screen.getByText('Customer'));
  expect(screen.getByRole('textbox', { name: 'Customer' })).toHaveFocus();
});

test('a fault is tied to the field, and read in place of the hint', async () => {
  const { rerender } = render(Field, { label: 'Amount', hint: 'In whole euros' });
  const field = screen.getByRole('textbox');
  expect(field).toBeValid();
  expect(field).toHaveAccessibleDescription('In whole euros');
  await rerender({ error: 'Not a number' });
  expect(field).toBeInvalid();
  expect(field).toHaveAccessibleDescription('Not a number');
  expect(screen.queryByText('In whole euros')).toBeNull();
  await rerender({ error: undefined });
  expect(field).toBeValid();
});

test('nothing is promised where there is nothing more to say', () => {
  render(Field, { label: 'Stage' });
  expect(screen.getByRole('textbox')).not.toHaveAttribute('aria-describedby');
});

test('two fields with the same label are still two', () => {
  render(Field, { label: 'Same', error: 'one' });
  render(Field, { label: 'Same', error: 'two' });
  const [one, two] = screen.getAllByRole('textbox', { name: 'Same' });
  expect(one).toHaveAccessibleDescription('one');
  expect(two).toHaveAccessibleDescription('two');
});

test('the typed value is bound, and other attributes go to the input itself', async () => {
  render(Field, { label: 'E-mail', type: 'email', required: true, value: 'a' });
  const field = screen.getByRole('textbox');
  expect(field).toHaveAttribute('type', 'email');
  expect(field).toBeRequired();
  await userEvent.type(field, 'nn');
  expect(field).toHaveValue('ann');
});
