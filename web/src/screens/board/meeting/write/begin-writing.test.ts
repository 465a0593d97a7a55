import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { beginWriting } from './begin-writing';

function page(html: string, pointer = 'fine') {
  document.body.innerHTML = `<h2 tabindex="-1">Obstacles</h2><button>Vote</button><textarea data-quick-write></textarea>${html}`;
  vi.stubGlobal('matchMedia', (media: string) => ({ matches: media === `(pointer: ${pointer})` }));
}
const focus = (selector: string) => document.querySelector<HTMLElement>(selector)?.focus();
const isInBox = () => document.activeElement?.matches('[data-quick-write]');

beforeEach(() => page(''));
afterEach(() => {
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

test.each(['nowhere', 'h2'])('a person whose focus is %s gets into the box', (where) => {
  if (where !== 'nowhere') focus(where);
  beginWriting();
  expect(isInBox()).toBe(true);
});

test('a person who is at something else stays there', () => {
  focus('button');
  beginWriting();
  expect(isInBox()).toBe(false);
  expect(document.activeElement?.textContent).toBe('Vote');
});

test('a dialog keeps the focus', () => {
  page('<dialog open></dialog>');
  beginWriting();
  expect(isInBox()).toBe(false);
});

test('on a touch screen no keyboard comes up by itself', () => {
  page('', 'coarse');
  beginWriting();
  expect(isInBox()).toBe(false);
});
