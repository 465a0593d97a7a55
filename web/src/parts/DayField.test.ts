import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { dayOf, daysLater } from '../messages/days';
import { locale } from '../messages/locale.svelte';
// loaded before a test waits for it: a busy machine takes long
import './DayCalendar.svelte';
import FormWithDay from '../testing/FormWithDay.svelte';

const onsend = vi.fn<(day: string, time: string) => void>();
const day = () => screen.getByLabelText<HTMLInputElement>('By');
const time = () => screen.getByLabelText<HTMLInputElement>('Time');
const tomorrow = daysLater(dayOf(Date.now()), 1);

beforeEach(() => {
  locale.use('EN');
  onsend.mockClear();
});

test('a day is typed as people say it, says what it means, and is shown as the language writes it', async () => {
  render(FormWithDay, { onsend });
  await userEvent.type(day(), 'tomorrow');
  expect(day()).toHaveAccessibleDescription(locale.fullDay(tomorrow));
  await userEvent.tab();
  expect(day()).toHaveValue(locale.day(tomorrow));
  locale.use('ZH');
  await screen.findByDisplayValue(locale.day(tomorrow));
  await userEvent.click(screen.getByRole('button', { name: locale.words.board.send }));
  expect(onsend).toHaveBeenCalledExactlyOnceWith(tomorrow, '09:30');
});

test('a text that is no day is not sent, stays to be corrected, and says how to write it', async () => {
  render(FormWithDay, { onsend });
  await userEvent.type(day(), 'soon');
  await userEvent.click(screen.getByRole('button', { name: locale.words.board.send }));
  expect(onsend).not.toHaveBeenCalled();
  expect(day()).toHaveValue('soon');
  expect(day()).toHaveAccessibleDescription(/This is not a date/);
  expect(day()).toBeInvalid();
});

test('a day that is too early is told by its date', async () => {
  render(FormWithDay, { onsend, min: '2030-01-05' });
  await userEvent.type(day(), '4 Jan 2030{Enter}');
  expect(onsend).not.toHaveBeenCalled();
  await userEvent.tab();
  expect(day()).toHaveAccessibleDescription('Too early. Choose Jan 5, 2030 or later.');
});

test('a time is typed either way', async () => {
  render(FormWithDay, { onsend });
  await userEvent.type(day(), '2030-01-05');
  await userEvent.clear(time());
  await userEvent.type(time(), '2:15 pm{Enter}');
  expect(onsend).toHaveBeenCalledExactlyOnceWith('2030-01-05', '14:15');
});

test('a day is chosen in the calendar with the keyboard', async () => {
  render(FormWithDay, { onsend });
  await userEvent.type(day(), '2030-01-05');
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  const chosen = await screen.findByRole('button', { name: /January 5, 2030/ });
  expect(chosen).toHaveFocus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(day()).toHaveValue('Jan 6, 2030');
  expect(day()).toHaveFocus();
  expect(screen.queryByRole('button', { name: /January 5, 2030/ })).toBeNull();
});

test('Escape closes the calendar and nothing around it', async () => {
  render(FormWithDay, { onsend });
  const around = vi.fn<(event: KeyboardEvent) => void>();
  document.addEventListener('keydown', around);
  const opener = screen.getByRole('button', { name: 'Open the calendar' });
  await userEvent.click(opener);
  await screen.findByRole('button', { name: 'Next month' });
  await userEvent.keyboard('{Escape}');
  document.removeEventListener('keydown', around);
  expect(screen.queryByRole('button', { name: 'Next month' })).toBeNull();
  expect(opener).toHaveFocus();
  expect(around).not.toHaveBeenCalled();
});
