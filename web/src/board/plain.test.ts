import { expect, test } from 'vitest';
import { contains, plain } from './plain';

test.each([
  ['cafe\u0301', 'CAFÉ'],
  ['co\u00adoper\u200bation', 'cooperation'],
  ['O’Neill', "o'neill"],
  ['ＣＲＭ', 'crm'],
  ['客\u200b户', '客户'],
])('%s is the same as %s', (one, other) => {
  expect(plain(one)).toBe(plain(other));
});

test.each([
  ['O’Neill & Sons', 'neill'],
  ['O’Neill & Sons', 'oneill'],
  ['ONeill', "o'neill"],
  ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
  ['Σίσυφος', 'ΣΙΣΥΦΟΣ'],
  ['Café', 'cafe'],
  ['cafe\u0301', ' fé '],
  ['东方电气', '方电'],
])('%s has %s in it', (text, part) => {
  expect(contains(text, part)).toBe(true);
});

test('another word is not there', () => {
  expect(contains('Food plant', 'bank')).toBe(false);
});
