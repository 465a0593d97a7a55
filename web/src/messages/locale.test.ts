import { beforeEach, expect, test } from 'vitest';
import { lasting } from '../storage.svelte';
import { locale } from './locale.svelte';

beforeEach(() => lasting.removeItem('unblock/language'));

test('an account suggests its language where nobody chose one on this device', () => {
  locale.suggest('ZH');
  expect(locale.language).toBe('ZH');
  expect(document.documentElement.lang).toBe(locale.words.code);
  locale.suggest('EN');
  expect(locale.language).toBe('EN');
});

test('what was chosen on this device stays, whatever the account says', () => {
  locale.use('ZH');
  locale.suggest('EN');
  expect(locale.language).toBe('ZH');
});
