import { readFileSync } from 'node:fs';
import { render } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import NoticeStack from './NoticeStack.svelte';

afterEach(() => vi.unstubAllGlobals());

const reserved = () => document.documentElement.style.getPropertyValue('--notices');

test('the page keeps as much room free as the notices are high, and none without them', () => {
  const sizes: (() => void)[] = [];
  class Observer {
    constructor(resized: () => void) {
      sizes.push(resized);
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
  const page = render(NoticeStack);
  const stack = page.container.querySelector<HTMLElement>('.notices') as HTMLElement;
  for (const height of [120, 48]) {
    vi.spyOn(stack, 'offsetHeight', 'get').mockReturnValue(height);
    sizes.forEach((it) => it());
    expect(reserved()).toBe(`${height}px`);
  }
  page.unmount();
  expect(reserved()).toBe('');
});

/** The tests' page draws no styles: this holds the rules themselves. */
test.each(['NoticeStack', 'Callout'])('buttons that appear in a %s cannot be pressed for 0.7 s', (part) => {
  const styles = readFileSync(`src/parts/${part}.svelte`, 'utf8');
  // with the weight that also holds where less motion is wanted
  expect(styles).toMatch(/animation: unready;[^}]*animation-duration: 0\.7s !important;/);
  const base = readFileSync('src/styles/base.css', 'utf8');
  expect(base).toMatch(/@keyframes unready \{\s*from,\s*to \{\s*pointer-events: none;/);
});
