import { readFileSync } from 'node:fs';
import { render, screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { lasting } from '../browser/storage.svelte';
import { en } from './en';
import { LanguagePack } from './language-pack';
import { Locale, locale } from './locale.svelte';
import { zh } from './zh';
import Header from '../parts/Header.svelte';
import { showDialogs } from '../testing/dialogs';

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

test('a chosen language that cannot be loaded leaves the page as it is, and can be chosen again', async () => {
  let answers = false;
  const loads = <T>(texts: T) =>
    answers ? Promise.resolve(texts) : Promise.reject(new Error('unreachable'));
  const own = new Locale({
    EN: new LanguagePack(
      () => Promise.resolve(en),
      () => Promise.resolve(en),
    ),
    ZH: new LanguagePack(
      () => loads(zh),
      () => loads(zh),
    ),
  });
  await own.load('EN');
  own.use('EN');
  own.use('ZH');
  await waitFor(() => expect(own.missing).toBe(true));
  expect(own.language).toBe('EN');
  answers = true;
  own.use('ZH');
  await waitFor(() => expect(own.language).toBe('ZH'));
  expect(own.missing).toBe(false);
});

test('that a chosen language is missing is told beside the button, and can be put away', async () => {
  showDialogs();
  locale.use('EN');
  render(Header, { title: 'Home' });
  locale.missing = true;
  expect(await screen.findByRole('alert')).toHaveTextContent('The server cannot be reached.');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
