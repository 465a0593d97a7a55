import { screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';

/* The test’s browser lays nothing out: what has no place yet counts as hidden. */

/** Opens a menu by keyboard and chooses a line of it. */
export async function choose(menu: string, line: string): Promise<void> {
  screen.getByRole('button', { name: menu, hidden: true }).focus();
  await userEvent.keyboard('{Enter}');
  const item = await screen.findByText(line, { selector: '[role=menuitem]' });
  await userEvent.setup({ pointerEventsCheck: 0 }).click(item);
}

/** It knows no modal dialogs either; here they open and close at least. */
export function installDialogs(): void {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
    close(this: HTMLDialogElement) {
      this.open = false;
    },
  });
}
