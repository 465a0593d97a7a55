import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { configure } from '@testing-library/svelte';

// long enough for a busy machine; who waits for what comes waits no longer than it takes
configure({ asyncUtilTimeout: 15_000 });

// the test’s browser has no screen that could be dark
globalThis.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), { media, matches: false, onchange: null }) as MediaQueryList;
// jsdom lays nothing out: no size ever changes
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
