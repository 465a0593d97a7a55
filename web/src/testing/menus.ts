import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect } from 'vitest';

/* The test’s browser lays nothing out: what has no place yet counts as hidden. */

/** Opens a menu by keyboard and chooses a line of it. */
export async function choose(menu: string, line: string): Promise<void> {
  screen.getByRole('button', { name: menu, hidden: true }).focus();
  await userEvent.keyboard('{Enter}');
  const item = await screen.findByText(line, { selector: '[role=menuitem]' });
  await userEvent.setup({ pointerEventsCheck: 0 }).click(item);
  // an open menu keeps the pointer from the rest of the page
  await waitFor(() => expect(document.body.style.pointerEvents).not.toBe('none'));
}
