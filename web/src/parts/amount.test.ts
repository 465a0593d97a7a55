import { expect, test } from 'vitest';
import { digitsOf, readAmount } from './amount';

test('a whole amount is read as people of both languages write it', () => {
  const same = [
    '1200000',
    '1,200,000',
    ' 1 200 000 ',
    '1’200’000',
    '１２０００００',
    '1，200，000',
    '120万',
    '120 萬',
  ];
  for (const written of [...same, '0.012亿', '1200000.00', '001200000']) {
    expect(digitsOf(written), written).toBe('1200000');
  }
  expect(digitsOf('')).toBe('');
  expect(digitsOf('0')).toBe('0');
});

test('short forms and currencies of both languages are read', () => {
  for (const [written, digits, currency] of [
    ['1.25m', '1250000', undefined],
    ['1.2M', '1200000', undefined],
    ['1.2 million', '1200000', undefined],
    ['800k', '800000', undefined],
    ['€1.2m', '1200000', 'EUR'],
    ['1,2m EUR', '1200000', 'EUR'],
    ['£ 900,000', '900000', 'GBP'],
    ['$1.5bn', '1500000000', undefined],
    ['US$1.5m', '1500000', 'USD'],
    ['１２５万', '1250000', undefined],
    ['125万元', '1250000', undefined],
    ['1.2亿', '120000000', undefined],
    ['3百万', '3000000', undefined],
    ['5千', '5000', undefined],
    ['80万美元', '800000', 'USD'],
    ['1.250.000', '1250000', undefined],
  ] as const)
    expect(readAmount(written), written).toEqual({ digits, currency });
});

test('what is unclear gets its own hint', () => {
  expect(readAmount('1.25')).toEqual({ problem: 'FRACTION' });
  expect(readAmount('1.23456万')).toEqual({ problem: 'FRACTION' });
  expect(readAmount('1234567890123456')).toEqual({ problem: 'TOO_LONG' });
  for (const written of ['1,20', '1.250,5m', 'about 5', '-5', '€5 USD', '1.2mm', '万', 'm'])
    expect(readAmount(written), written).toEqual({ problem: 'UNCLEAR' });
});

test('text that is no whole amount is not guessed at', () => {
  for (const written of ['1,20', '12,0000', '1.5', '-5', 'about 5', '万', '1.23456万', '1234567890123456'])
    expect(digitsOf(written), written).toBeUndefined();
});
