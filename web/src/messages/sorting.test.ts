import { expect, test } from 'vitest';
import { locale } from './locale.svelte';
import { byName } from './sorting';

test('names sort by their numbers, and case and accents do not matter', () => {
  locale.use('EN');
  const names = ['Guest 10', 'zoe', 'Guest 2', 'Élodie', 'Guest 1', 'Emil', 'ann'];
  expect(byName(names, (it) => it)).toEqual([
    'ann',
    'Élodie',
    'Emil',
    'Guest 1',
    'Guest 2',
    'Guest 10',
    'zoe',
  ]);
});

test('Chinese names are in the order of their sounds on a Chinese screen', () => {
  locale.use('ZH');
  expect(byName(['张三', '李伟', '陈静'], (it) => it)).toEqual(['陈静', '李伟', '张三']);
});
