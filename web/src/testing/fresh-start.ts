import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

/**
 * All test files of a worker share one jsdom, because creating one for each file takes longer than its tests. Before
 * each file this removes what the previous one left, and makes the file load the app's modules anew.
 */
vi.resetModules();
vi.useRealTimers();
vi.unstubAllGlobals();
globalThis.indexedDB = new IDBFactory();
// some files run without a DOM
if (typeof document !== 'undefined') {
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body])
    for (const name of element.getAttributeNames()) element.removeAttribute(name);
  history.replaceState(null, '', '/');
  localStorage.clear();
  sessionStorage.clear();
  // what files and libraries have added to jsdom: a clipboard, locks, scrolling
  for (const owner of [navigator, document])
    for (const name of Object.getOwnPropertyNames(owner)) Reflect.deleteProperty(owner, name);
  for (const name of ['checkVisibility', 'scrollIntoView']) Reflect.deleteProperty(Element.prototype, name);
}
