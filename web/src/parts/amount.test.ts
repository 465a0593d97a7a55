import { expect, test } from 'vitest';
import { digitsOf } from './amount';

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

test('text that is no whole amount is not guessed at', () => {
  for (const written of [
    '1,20',
    '12,0000',
    '1.5',
    '-5',
    '5k',
    'about 5',
    '万',
    '1.23456万',
    '1234567890123456',
  ])
    expect(digitsOf(written), written).toBeUndefined();
});
