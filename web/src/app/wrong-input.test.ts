import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { locale } from '../messages/locale.svelte';
import { sayWhatIsWrong } from './wrong-input';

let stop: () => void;

beforeEach(() => (stop = sayWhatIsWrong()));

afterEach(() => {
  stop();
  document.body.replaceChildren();
  locale.use('EN');
});

function form(fields: string) {
  document.body.innerHTML = `<form>${fields}<button type="submit">Send</button></form>`;
  const form = document.querySelector('form') as HTMLFormElement;
  const sent = vi.fn((event: Event) => event.preventDefault());
  form.addEventListener('submit', sent);
  const field = form.elements[0] as HTMLInputElement;
  const send = () => form.querySelector('button')?.click();
  return { field, sent, send };
}

test.each([
  ['<input required>', 'Fill in this field.', '请填写此项。'],
  ['<textarea required></textarea>', 'Fill in this field.', '请填写此项。'],
  ['<select required><option value=""></option></select>', 'Choose one of these.', '请选择一项。'],
  ['<input type="checkbox" required>', 'Tick this to continue.', '请先勾选此项。'],
  ['<input type="radio" name="one" required>', 'Choose one of these.', '请选择一项。'],
  [
    '<input type="email" value="somebody">',
    'Enter a full e-mail address, like name@company.com.',
    '请填写完整的邮箱地址，例如 name@company.com。',
  ],
  ['<input type="number" min="15" value="3">', 'At least 15.', '不能小于 15。'],
  ['<input type="number" max="15" value="30">', 'At most 15.', '不能大于 15。'],
  ['<input type="number" min="0" step="5" value="3">', 'In steps of 5.', '请以 5 为单位填写。'],
  [
    '<input type="date" min="2026-03-04" value="2026-03-03">',
    'Not before Mar 4, 2026.',
    '不能早于 2026年3月4日。',
  ],
  [
    '<input type="date" max="2026-03-04" value="2026-03-05">',
    'Not after Mar 4, 2026.',
    '不能晚于 2026年3月4日。',
  ],
  ['<input pattern="[0-9]*" title="Digits only." value="ten">', 'Digits only.', 'Digits only.'],
])('%s: an input error is shown in the language of the screen', (html, english, chinese) => {
  const { field, sent, send } = form(html);
  send();
  expect(field.validationMessage).toBe(english);
  locale.use('ZH');
  send();
  expect(field.validationMessage).toBe(chinese);
  expect(sent).not.toHaveBeenCalled();
});

test('as soon as somebody writes on, nothing is said any more', () => {
  const { field, send } = form('<input required>');
  send();
  field.value = 'a';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  expect(field.validationMessage).toBe('');
});

test('a value that the page itself filled in can be sent', () => {
  const { field, sent, send } = form('<input required>');
  send();
  field.value = 'a';
  send();
  expect(sent).toHaveBeenCalledOnce();
});
