import { expect, test } from 'vitest';
import type { Entry } from './entry';
import { fit, ranked } from './match';

const entry = (text: string, but: Partial<Entry> = {}): Entry => ({
  id: text,
  kind: 'deal',
  text,
  run: () => undefined,
  ...but,
});

const texts = (query: string, entries: Entry[], recent: string[] = []) =>
  ranked(entries, query, recent).map((it) => it.text);

test.each([
  ['harb', 'Harbour crane'],
  ['HARBOUR', 'harbour crane'],
  ['crane harb', 'Harbour crane'],
  ['gnd', 'Go to next deal'],
  ['folup', 'Follow-ups'],
  ['lbrary', 'Library'],
  ['价格', '客户嫌价格高'],
  ['cfsb', '厨房设备厂'],
  ['chufang', '厨房设备厂'],
  ['zw', '张伟'],
  ['chongq', '重庆医院'],
  ['医院 cq', '重庆医院'],
  ['ｈａｒｂ', 'Harbour crane'],
])('“%s” finds “%s”', (query, text) => expect(fit(query, text)).toBeGreaterThan(0));

test.each([
  ['xyz', 'Harbour crane'],
  ['harbour bank', 'Harbour crane'],
  ['lw', '张伟'],
  ['价钱', '客户嫌价格高'],
])('“%s” does not find “%s”', (query, text) => expect(fit(query, text)).toBe(0));

test('what fits best comes first, and characters come before their sound', () => {
  expect(texts('review', [entry('Start the review'), entry('Reviews')])).toEqual([
    'Reviews',
    'Start the review',
  ]);
  expect(texts('gj', [entry('跟进'), entry('GJ Steel')])).toEqual(['GJ Steel', '跟进']);
});

test('it is also found by words beside it, after what is found by its own', () => {
  const entries = [
    entry('Harbour', { also: 'Bank' }),
    entry('Crane', { beside: 'Bob' }),
    entry('Bank of Bob'),
  ];
  expect(texts('bank', entries)).toEqual(['Bank of Bob', 'Harbour']);
  expect(texts('bob', entries)).toEqual(['Bank of Bob', 'Crane']);
});

test('of two that fit alike, the one chosen lately comes first', () => {
  const entries = [entry('Deal one'), entry('Deal two')];
  expect(texts('deal', entries)).toEqual(['Deal one', 'Deal two']);
  expect(texts('deal', entries, ['Deal two'])).toEqual(['Deal two', 'Deal one']);
});
