import { onDestroy } from 'svelte';
import { locale } from '../messages/locale.svelte';
import { interrupted } from './interrupted.svelte';

/**
 * Announces that an open popup was removed because of others, so nothing in it was chosen. If the person navigates, the
 * popup has been closed before.
 */
export function tellWhenTaken(open: () => boolean): void {
  onDestroy(() => {
    if (open()) interrupted.tell(() => locale.words.staying.menuTaken);
  });
}
