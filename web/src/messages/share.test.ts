import { expect, test } from 'vitest';
import { locale } from './locale.svelte';
import { shareOf } from './share';

test('small numbers are said as counts, larger ones with their percentage', () => {
  locale.use('EN');
  expect(shareOf(1, 13)).toBe('1 of 13');
  expect(shareOf(0, 0)).toBe('0 of 0');
  expect(shareOf(12, 40)).toBe('12 of 40 (30%)');
  locale.use('ZH');
  expect(shareOf(1, 13)).toBe('1/13 个');
  expect(shareOf(12, 40)).toBe('12/40 个（占 30%）');
});
