import { afterEach, beforeEach, expect, test } from 'vitest';
import { flushSync } from 'svelte';
import { UnsentInput, KeptFields } from './unsent-input.svelte';
import { ofTab } from './storage.svelte';

const KEY = 'unblock/kept/ann/note';
let stop: (() => void)[] = [];

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  for (const it of stop) it();
  stop = [];
  ofTab.clear();
});

/** Renders it as a component would. */
function shown<T>(kept: UnsentInput<T>) {
  stop.push(
    $effect.root(() => {
      $effect(() => void kept.value);
    }),
  );
  flushSync();
}

/** Another tab stores text there, or removes it. */
function otherTab(words: string | null) {
  if (words === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify(words));
  dispatchEvent(new StorageEvent('storage', { key: KEY }));
}

test('text on this screen is there after a reload, although another tab changed and sent it', () => {
  const mine = new UnsentInput('ann/note', '');
  shown(mine);
  mine.value = 'half a thought';
  mine.keep();
  otherTab('a whole one');
  otherTab(null);
  expect(new UnsentInput('ann/note', '').value).toBe('half a thought');
});

test('sending or discarding here removes nothing that another tab has written since', () => {
  const mine = new UnsentInput('ann/note', '');
  mine.value = 'from here';
  mine.keep();
  otherTab('from there');
  mine.forget();
  expect(JSON.parse(localStorage.getItem(KEY) ?? 'null')).toBe('from there');
});

test('fields stored by an older page, without seen values, are read', () => {
  localStorage.setItem(KEY, JSON.stringify({ name: 'Port' }));
  const fields = new KeptFields('ann/note', () => ({ name: '', stage: 'Offer' }));
  expect(fields.fields).toEqual({ name: 'Port', stage: 'Offer' });
  expect(fields.changed).toEqual({ name: 'Port' });
});

test('a field typed back to its current value counts as unchanged', () => {
  const fields = new KeptFields('ann/note', () => ({ name: 'Bank' }));
  fields.fields.name = 'Banks';
  fields.fields.name = 'Bank';
  expect(fields.changed).toEqual({});
  expect(localStorage.getItem(KEY)).toBeNull();
});
