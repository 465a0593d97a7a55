import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import type { Component } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../../../messages/locale.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { Drafts } from '../../../sync/drafts';
import { FakeServer } from '../../../testing/fake-server';
import { openBoard, show } from '../../../testing/on-board';
import Writer from './Writer.svelte';

const PLACE = 'deal/d1/result';
const TEXT = 'price 太高';

let server: FakeServer;
let open: OpenBoard;
const onsend = vi.fn<(text: string, begunFrom: number | undefined) => void>();
const onclose = vi.fn();

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  locale.use('EN');
  onsend.mockClear();
  onclose.mockClear();
  server = new FakeServer();
  open = await openBoard(server);
});

afterEach(() => open.close());

const props = (more: Record<string, unknown> = {}) => ({
  place: PLACE,
  label: 'Result',
  limit: 20,
  onsend,
  onclose,
  ...more,
});
const write = (more: Record<string, unknown> = {}) =>
  show(open, Writer as Component<ReturnType<typeof props>>, props(more));
const area = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Result' });
const send = () => screen.getByRole('button', { name: 'Send' });

test('each keystroke is kept as a draft at once', async () => {
  write();
  const user = userEvent.setup();
  for (const [i, key] of [...TEXT].entries()) {
    await user.keyboard(key);
    expect(open.drafts.get(PLACE)).toBe([...TEXT].slice(0, i + 1).join(''));
  }
  await user.keyboard('{Backspace}');
  expect(open.drafts.get(PLACE)).toBe('price 太');
});

test('the cursor is at the end of the text at once', () => {
  write({ start: 'so far' });
  expect(area()).toHaveFocus();
  expect(area().selectionStart).toBe(6);
});

test.each(['{Enter}', '{Control>}{Enter}{/Control}', '{Meta>}{Enter}{/Meta}'])(
  '%s sends and leaves no draft',
  async (keys) => {
    write();
    await userEvent.keyboard(` ${TEXT} ${keys}`);
    expect(onsend).toHaveBeenCalledExactlyOnceWith(TEXT, undefined);
    expect(open.drafts.get(PLACE)).toBeUndefined();
    expect(onclose).toHaveBeenCalledOnce();
  },
);

test('Shift and Enter start a new line', async () => {
  write();
  await userEvent.keyboard('a{Shift>}{Enter}{/Shift}b');
  expect(area()).toHaveValue('a\nb');
  expect(onsend).not.toHaveBeenCalled();
});

test('Escape closes and keeps the draft, which is there again when one comes back', async () => {
  const { unmount } = write();
  await userEvent.keyboard(`${TEXT}{Escape}`);
  expect(onclose).toHaveBeenCalledOnce();
  expect(onsend).not.toHaveBeenCalled();
  unmount();
  write({ start: 'what stands there' });
  expect(area()).toHaveValue(TEXT);
});

test('Escape does not close the dialog around the text', async () => {
  const around = vi.fn();
  document.addEventListener('keydown', around);
  write();
  await userEvent.keyboard('{Escape}');
  document.removeEventListener('keydown', around);
  expect(around).not.toHaveBeenCalled();
});

test.each(['Enter', 'Escape'])('%s within an input method belongs to the input method', (key) => {
  write();
  const event = new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true });
  area().dispatchEvent(event);
  expect(onclose).not.toHaveBeenCalled();
});

test('Tab goes from the text to the buttons, first to the one that sends', async () => {
  write();
  await userEvent.keyboard(TEXT);
  await userEvent.tab();
  expect(send()).toHaveFocus();
  await userEvent.tab({ shift: true });
  expect(area()).toHaveFocus();
  expect(open.drafts.get(PLACE)).toBe(TEXT);
});

test('a text that is to be sent waits as a draft when it is left', async () => {
  write();
  await userEvent.keyboard(TEXT);
  await userEvent.click(document.body);
  expect(onsend).not.toHaveBeenCalled();
  expect(onclose).not.toHaveBeenCalled();
  expect(open.drafts.get(PLACE)).toBe(TEXT);
});

test('cancelling throws the draft away', async () => {
  write();
  await userEvent.keyboard(TEXT);
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(open.drafts.get(PLACE)).toBeUndefined();
  expect(onsend).not.toHaveBeenCalled();
});

test('a text that is too long is marked, kept and not sent', async () => {
  write({ limit: 3 });
  await userEvent.keyboard('太长的字{Control>}{Enter}{/Control}');
  expect(area()).toBeInvalid();
  expect(area()).toHaveAccessibleDescription(/1 too long/);
  expect(send()).toBeDisabled();
  expect(onsend).not.toHaveBeenCalled();
  expect(open.drafts.get(PLACE)).toBe('太长的字');
});

test('a sign of two halves counts as one', async () => {
  write({ limit: 2 });
  await userEvent.click(area());
  await userEvent.paste('👍👍');
  expect(send()).toBeEnabled();
});

test('an empty text is sent only where it means something', async () => {
  const { unmount } = write({ start: 'x' });
  await userEvent.clear(area());
  expect(send()).toBeDisabled();
  unmount();
  open.drafts.remove(PLACE);
  write({ start: 'x', emptyAllowed: true });
  await userEvent.clear(area());
  await userEvent.click(send());
  expect(onsend).toHaveBeenCalledExactlyOnceWith('', undefined);
});

test('a text that is as before is not sent', async () => {
  write({ start: 'same' });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onsend).not.toHaveBeenCalled();
  expect(onclose).toHaveBeenCalledOnce();
});

test('nothing that others write replaces a text under the cursor', async () => {
  const { rerender } = write({ start: 'old', startFrom: 5 });
  await userEvent.keyboard(' mine');
  await rerender({ given: props({ start: 'theirs', startFrom: 9 }) });
  expect(area()).toHaveValue('old mine');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onsend).toHaveBeenCalledExactlyOnceWith('old mine', 5);
});

test('a draft knows from which text it was begun, however long ago', async () => {
  const { unmount } = write({ start: 'old', startFrom: 5 });
  await userEvent.keyboard(' mine{Escape}');
  unmount();
  write({ start: 'theirs', startFrom: 9 });
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onsend).toHaveBeenCalledExactlyOnceWith('old mine', 5);
});

test('when the board is locked meanwhile, one may go on writing but not send', async () => {
  write();
  await userEvent.keyboard('a');
  server.happen({ t: 'settings-changed', title: 'Review', language: 'EN', locked: true });
  await waitFor(() => expect(send()).toBeDisabled());
  await userEvent.keyboard('b{Control>}{Enter}{/Control}');
  expect(onsend).not.toHaveBeenCalled();
  expect(open.drafts.get(PLACE)).toBe('ab');
});

test('the others see that somebody writes there, and when not any more', async () => {
  const go = vi.spyOn(open.presence, 'go');
  const { unmount } = write({ about: 'd1' });
  expect(go).toHaveBeenLastCalledWith({ card: 'd1', doing: 'WRITING' });
  unmount();
  expect(go).toHaveBeenLastCalledWith({ doing: 'LOOKING' });
});

test('text sent by another tab of the same person in the same place removes nothing here', async () => {
  const page = write();
  await userEvent.keyboard('half of it');
  const other = new Drafts(localStorage, 'ann', 'board1', 'another');
  const hear = () => dispatchEvent(new StorageEvent('storage', { key: `unblock/draft/ann/board1/${PLACE}` }));
  expect(other.get(PLACE)).toBe('half of it');
  other.set(PLACE, 'all of it');
  hear();
  other.remove(PLACE);
  hear();
  page.unmount();
  write();
  expect(area()).toHaveValue('half of it');
});
