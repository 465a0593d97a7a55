import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AppUpdate } from './app-update.svelte';
import { lasting, ofTab } from './storage.svelte';
import { watchUnsent } from './pending-sends';

const page = (version: string) =>
  `<html><head><script type="module" src="/assets/${version}.js"></script></head><body></body></html>`;

let newest: string | undefined;
let asked: number;
let newer: AppUpdate;
let reload: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  vi.useFakeTimers();
  ofTab.clear();
  lasting.clear();
  document.head.innerHTML = '<script type="module" src="./assets/index-a.js"></script>';
  newest = 'index-b';
  asked = 0;
  vi.stubGlobal('fetch', () => {
    asked++;
    return newest === undefined
      ? Promise.reject(new TypeError('away'))
      : Promise.resolve(new Response(page(newest)));
  });
  newer = new AppUpdate();
  newer.watch();
  reload = vi.spyOn(newer, 'reload').mockReturnValue(undefined);
});

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const later = (ms = 60_000) => vi.advanceTimersByTimeAsync(ms);

function write(html: string, value: string) {
  document.body.innerHTML = html;
  const field = document.querySelector<HTMLInputElement>('input, textarea');
  if (!field) throw new Error('no field');
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  return field;
}

test('a part that cannot be loaded any more says that there is a newer version, and it is loaded', async () => {
  dispatchEvent(new Event('vite:preloadError'));
  await later(0);
  expect(newer.there).toBe(true);
  await later();
  expect(reload).toHaveBeenCalled();
});

test.each(['index-a', undefined])('where the server has %s it is no newer one', async (version) => {
  newest = version;
  await newer.look();
  await later();
  expect([newer.there, reload.mock.calls.length]).toEqual([false, 0]);
});

test('it is not asked for more often than every ten seconds, whatever goes wrong', async () => {
  newest = 'index-a';
  for (let i = 0; i < 50; i++) await newer.look();
  expect(asked).toBe(1);
  await later(10_000);
  await newer.look();
  expect(asked).toBe(2);
});

test.each([
  '<textarea></textarea>',
  '<input type="text">',
  '<form><input type="password"></form>',
  '<input type="date">',
])('while something is written in %s it waits, until that is sent or put away', async (html) => {
  const field = write(html, html.includes('date') ? '2026-03-04' : 'words');
  await newer.look();
  await later();
  expect(reload).not.toHaveBeenCalled();
  field.value = '';
  await later();
  expect(reload).toHaveBeenCalled();
});

test.each(['<dialog open></dialog>', '<textarea id="here"></textarea>'])('it waits for %s', async (html) => {
  document.body.innerHTML = html;
  document.querySelector<HTMLElement>('#here')?.focus();
  await newer.look();
  await later();
  expect(reload).not.toHaveBeenCalled();
  document.body.replaceChildren();
  await later();
  expect(reload).toHaveBeenCalled();
});

test('it waits for unsent commands, and for text that the browser cannot store', async () => {
  let unsent = true;
  const unwatch = watchUnsent(() => unsent);
  await newer.look();
  await later();
  expect(reload).not.toHaveBeenCalled();
  unsent = false;
  lasting.lossy = true;
  await later();
  expect(reload).not.toHaveBeenCalled();
  lasting.lossy = false;
  await later();
  expect(reload).toHaveBeenCalled();
  unwatch();
});

test('it waits for a quiet moment, and for a server that is there', async () => {
  await newer.look();
  for (let second = 0; second < 20; second++) {
    dispatchEvent(new Event('pointerdown'));
    await later(1_000);
  }
  newest = undefined;
  await later();
  expect(reload).not.toHaveBeenCalled();
  newest = 'index-b';
  await later();
  expect(reload).toHaveBeenCalled();
});

test('for one version it is loaded once by itself, so that nodes of two versions do not toss it to and fro', async () => {
  ofTab.setItem('unblock/loaded-for', 'index-b.js');
  await newer.look();
  await later();
  expect([newer.there, reload.mock.calls.length]).toEqual([true, 0]);
});

test('a server that does not talk to this page any more is a newer one', async () => {
  newer.tooOld();
  expect(newer.there).toBe(true);
  await later();
  expect(reload).toHaveBeenCalled();
});
