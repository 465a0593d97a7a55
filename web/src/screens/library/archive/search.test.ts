import { expect, test } from 'vitest';
import { pieces } from './pieces';
import { addressOf, filtersIn, requestOf, searchIn, unfiltered } from './search';

test('an address and its search convert into each other', () => {
  const address = '?q=%E4%BB%B7%E6%A0%BC+price&kind=SOLUTION&deal=d1&from=2026-03-01&page=2';
  const search = searchIn(address);
  expect(search).toMatchObject({
    q: '价格 price',
    kind: 'SOLUTION',
    deal: 'd1',
    from: '2026-03-01',
    page: 2,
  });
  expect(searchIn(addressOf(search))).toEqual(search);
  expect(addressOf(searchIn(''))).toBe('');
});

test('invalid values in an address are ignored', () => {
  const address = '?kind=CHEESE&type=price&remover=X&decided=maybe&outcome=&from=2026-13-01&to=today&page=-3';
  expect(addressOf(searchIn(address))).toBe('');
});

test('days are asked for from their beginning to their end, on this device', () => {
  const asked = new URLSearchParams(requestOf(searchIn('?from=2026-03-30&to=2026-03-30')));
  expect(new Date(asked.get('from') ?? '')).toEqual(new Date(2026, 2, 30));
  expect(new Date(asked.get('to') ?? '')).toEqual(new Date(2026, 2, 31));
});

test('filters are counted and can be taken away without the words', () => {
  const search = searchIn('?q=price&kind=SOLUTION&type=PRICE&page=3');
  expect(filtersIn(search)).toBe(2);
  expect(addressOf(unfiltered(search))).toBe('?q=price');
});

test('a text is split into marked and unmarked parts', () => {
  expect(
    pieces('价格太高', [
      { from: 0, to: 2 },
      { from: 3, to: 4 },
    ]),
  ).toEqual([
    { text: '价格', marked: true },
    { text: '太', marked: false },
    { text: '高', marked: true },
  ]);
  expect(pieces('no', [])).toEqual([{ text: 'no', marked: false }]);
});
