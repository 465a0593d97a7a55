import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropStrayKeys, keysAreStray } from './stray-keys';

let end: () => void;

beforeEach(() => (end = dropStrayKeys()));
afterEach(() => {
  end();
  document.body.innerHTML = '';
});

/** Whether a key is let through, pressed so long after now. */
function press(target: Element, ms: number, key = 'k'): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  const at = event.timeStamp + ms;
  Object.defineProperty(event, 'timeStamp', { value: at });
  return target.dispatchEvent(event);
}

test('after what is no box was removed, such as a heading, keys are stray for a moment only', () => {
  keysAreStray(document.createElement('h1'));
  expect(press(document.body, 500)).toBe(false);
  keysAreStray(document.createElement('button'));
  expect(press(document.body, 1_500)).toBe(true);
});

test('after a box was removed, keys are no shortcuts for some seconds', () => {
  keysAreStray(document.createElement('textarea'));
  expect(press(document.body, 1_500)).toBe(false);
  expect(press(document.body, 3_500)).toBe(false);
  expect(press(document.body, 9_000)).toBe(true);
});

test('in a text field they are stray for a moment only', () => {
  document.body.innerHTML = '<textarea></textarea>';
  const field = document.querySelector('textarea') as Element;
  keysAreStray();
  expect(press(field, 1_500)).toBe(true);
});

test.each(['a click', 'Tab'])('%s shows that the person knows where they are', (how) => {
  keysAreStray();
  if (how === 'Tab') press(document.body, 100, 'Tab');
  else document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(press(document.body, 200)).toBe(true);
});
