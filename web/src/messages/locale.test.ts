import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { lasting } from '../browser/storage.svelte';
import { locale } from './locale.svelte';

beforeEach(() => lasting.removeItem('unblock/language'));

test('an account suggests its language where nobody chose one on this device', () => {
  locale.suggest('ZH');
  expect(locale.language).toBe('ZH');
  expect(document.documentElement.lang).toBe(locale.words.code);
  locale.suggest('EN');
  expect(locale.language).toBe('EN');
});

test('the page says in which language it is, so that no browser offers to translate it', () => {
  for (const language of ['ZH', 'EN'] as const) {
    locale.use(language);
    expect(document.documentElement.lang).toBe(language === 'ZH' ? 'zh-CN' : 'en');
  }
  const html = readFileSync('index.html', 'utf8');
  expect(html).toContain('translate="no"');
  expect(html).toContain('<meta name="google" content="notranslate" />');
});

test('the language chosen on this device stays, whatever the account says', () => {
  locale.use('ZH');
  locale.suggest('EN');
  expect(locale.language).toBe('ZH');
});
