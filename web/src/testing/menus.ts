import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect } from 'vitest';

/* jsdom has no layout: an element without a position counts as hidden. */

/** Opens a menu by keyboard and chooses an item. */
export async function choose(menu: string, line: string): Promise<void> {
  screen.getByRole('button', { name: menu, hidden: true }).focus();
  await userEvent.keyboard('{Enter}');
  const item = await screen.findByText(line, { selector: '[role=menuitem]' });
  await userEvent.setup({ pointerEventsCheck: 0 }).click(item);
  // an open menu blocks the pointer for the rest of the page
  await waitFor(() => expect(document.body.style.pointerEvents).not.toBe('none'));
}
