import { fireEvent, render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test, vi } from 'vitest';
import Button from './Button.svelte';

const children = createRawSnippet(() => ({ render: () => '<span>Next</span>' }));

test.each([
  { once: true, calls: 1 },
  { once: false, calls: 2 },
])('a double click is one click where it moves people on: %o', async ({ once, calls }) => {
  const onclick = vi.fn();
  render(Button, { children, onclick, once });
  const button = screen.getByRole('button');
  await fireEvent.click(button, { detail: 1 });
  await fireEvent.click(button, { detail: 2 });
  expect(onclick).toHaveBeenCalledTimes(calls);
});

test('what was asked for is not asked for again before it is answered', async () => {
  let answer = () => {};
  const onclick = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)));
  render(Button, { children, onclick });
  const button = screen.getByRole('button');
  await fireEvent.click(button);
  await fireEvent.click(button);
  expect(onclick).toHaveBeenCalledTimes(1);
  answer();
  await Promise.resolve();
  await vi.waitFor(async () => {
    await fireEvent.click(button);
    expect(onclick).toHaveBeenCalledTimes(2);
  });
});
