import { afterEach, describe, expect, test, vi } from 'vitest';
import { keepComposition, keys } from './composing';
import { BROWSERS, ENDINGS } from '../testing/input-method';

const sources = import.meta.glob<string>('./**/*.{ts,svelte}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** These files may listen for any key and do not look for a particular one. */
const ANY_KEY = ['./focus.ts', './stray-keys.ts'];
const HEARD = /\bonkey(?:down|up|press)=\{(?!keys\()/;
const LISTENED = /addEventListener\(\s*'key(?:down|up|press)',\s*(\w+|.)/g;

const own = Object.entries(sources).filter(
  ([path]) => !/\.test\.ts$|\/testing\/|composing\.ts$/.test(path) && !ANY_KEY.includes(path),
);

let field: HTMLElement;
let stop = () => {};

afterEach(() => {
  stop();
  field.remove();
});

function put(tag: 'input' | 'textarea'): HTMLElement {
  field = document.createElement(tag);
  document.body.append(field);
  return field;
}

describe.each(BROWSERS)('a key of an input method in %s', (browser) => {
  test.each(['Enter', 'Escape', ' '])('%j is not heard', async (key) => {
    const heard = vi.fn();
    put('textarea').addEventListener('keydown', keys(heard));
    await ENDINGS[browser](field, key);
    expect(heard).not.toHaveBeenCalled();
  });

  test.each(['Enter', 'Escape'])('%s sends no form and closes no dialog', async (key) => {
    stop = keepComposition();
    let prevented = false;
    put('input').addEventListener('keydown', (event) => (prevented = event.defaultPrevented));
    await ENDINGS[browser](field, key);
    expect(prevented).toBe(true);
  });
});

test('a key that no other handler took is heard, and keeps its default action', () => {
  stop = keepComposition();
  const heard = vi.fn<(event: KeyboardEvent) => void>();
  put('textarea').addEventListener('keydown', keys(heard));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 13, bubbles: true }));
  expect(heard).toHaveBeenCalledOnce();
  expect(heard.mock.calls[0]?.[0].defaultPrevented).toBe(false);
});

test('all keys are listened to through this one place', () => {
  put('input');
  const skips = own.filter(
    ([, source]) =>
      HEARD.test(source) ||
      [...source.matchAll(LISTENED)].some(([, name]) => !source.includes(`const ${name} = keys(`)),
  );
  expect(skips.map(([path]) => path)).toEqual([]);
});

test('nobody asks for a composition elsewhere', () => {
  put('input');
  const asks = own.filter(([, source]) => /\.isComposing|\.keyCode|\.which\b/.test(source));
  expect(asks.map(([path]) => path)).toEqual([]);
});
