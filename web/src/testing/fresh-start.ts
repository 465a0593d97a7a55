import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

/**
 * All files of a worker share one test browser: to make one for each file takes longer than the tests in it. What the
 * file before left there is gone when the next one begins, and each file loads the app's modules anew.
 */
vi.resetModules();
vi.useRealTimers();
vi.unstubAllGlobals();
globalThis.indexedDB = new IDBFactory();
// some files ask for no browser
if (typeof document !== 'undefined') {
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  history.replaceState(null, '', '/');
  localStorage.clear();
  sessionStorage.clear();
  // what a file, or a library for it, has given the browser: a clipboard, locks, places on the screen
  for (const owner of [navigator, document])
    for (const name of Object.getOwnPropertyNames(owner)) Reflect.deleteProperty(owner, name);
  for (const name of ['checkVisibility', 'scrollIntoView']) Reflect.deleteProperty(Element.prototype, name);
}
