import { expect, test } from 'vitest';
import { locale } from './locale.svelte';
import { inLine, isolate } from './isolate';

test.each(['Ann', '李伟', 'O’Neill 12', ''])('%j turns nothing and stays as it is', (name) => {
  expect(isolate(name)).toBe(name);
});

test('a right-to-left name is isolated, and its direction marks are removed', () => {
  expect(isolate('דנה')).toBe('\u2068דנה\u2069');
  expect(isolate('Ann\u202eevil\u2069')).toBe('\u2068Annevil\u2069');
});

test('every message isolates its values, at any depth', () => {
  locale.use('EN');
  expect(locale.words.common.former('\u202eeve')).toBe('\u2068eve\u2069 (left)');
  expect(locale.words.does.help('\u202ehelp')).toBe('asked for help: “\u2068help\u2069”');
  expect(locale.words.common.left(3)).toBe('3 left');
});

test('facts in a line are isolated from each other', () => {
  expect(inLine(['דנה', undefined, '', 'Globex'])).toBe('\u2068דנה\u2069 · Globex');
});
