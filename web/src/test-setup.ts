import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { configure } from '@testing-library/svelte';
import { beforeEach } from 'vitest';
import { loadAll } from './browser/late.svelte';

// long enough for a busy machine; waiting ends as soon as the condition holds
configure({ asyncUtilTimeout: 15_000 });

// jsdom has no matchMedia; tests see a wide screen
globalThis.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: media.includes('min-width'),
    onchange: null,
  }) as MediaQueryList;
// jsdom has no layout, so sizes never change
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
// by the clock of key events no time passes: on a busy machine a test would outlast the moment for which keys are stray
Object.defineProperty(Event.prototype, 'timeStamp', { configurable: true, get: () => 0 });

// texts may be read as soon as a test file is loaded
if (typeof document !== 'undefined') {
  const { locale } = await import('./messages/locale.svelte');
  await Promise.all([locale.load('EN'), locale.load('ZH')]);
}

// what the app loads late is there when a test begins, as it is soon after a page is opened
beforeEach(() => loadAll(() => Promise.resolve()));
