import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../messages/locale.svelte';
import { copy } from './copy';
import NewLink from './NewLink.svelte';

beforeEach(() => locale.use('EN'));

afterEach(() => {
  Reflect.deleteProperty(navigator, 'clipboard');
  Reflect.deleteProperty(document, 'execCommand');
});

function clipboard(writeText: (text: string) => Promise<void>) {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
}

/** The texts that the browser's copy command copies: the selection. */
function oldWay(works: boolean): string[] {
  const copied: string[] = [];
  const execCommand = () => {
    const { activeElement } = document;
    if (works && activeElement instanceof HTMLTextAreaElement) copied.push(activeElement.value);
    return works;
  };
  Object.defineProperty(document, 'execCommand', { configurable: true, value: execCommand });
  return copied;
}

test('where the page may, the text goes into the clipboard', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  clipboard(writeText);
  expect(await copy('https://x')).toBe(true);
  expect(writeText).toHaveBeenCalledWith('https://x');
});

test.each(['without a clipboard', 'where it is denied'])('%s it is selected and copied', async (how) => {
  if (how === 'where it is denied')
    clipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
  const copied = oldWay(true);
  document.body.innerHTML = '<button>before</button>';
  const before = document.querySelector('button');
  before?.focus();
  expect(await copy('https://x')).toBe(true);
  expect(copied).toEqual(['https://x']);
  expect(document.querySelector('textarea')).toBeNull();
  expect(before).toHaveFocus();
});

test.each([false, undefined])(
  'if copying fails the link is selected, and the keys to press are named',
  async (old) => {
    if (old !== undefined) oldWay(old);
    render(NewLink, { url: '/join/token' });
    await userEvent.click(screen.getByRole('button', { name: 'Copy link' }));
    const field = screen.getByRole<HTMLInputElement>('textbox');
    await waitFor(() => expect(field).toHaveFocus());
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    expect(field).toHaveAccessibleDescription(/press (Ctrl\+|⌘)C/);
  },
);
