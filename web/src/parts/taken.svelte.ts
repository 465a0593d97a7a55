import { onDestroy } from 'svelte';
import { locale } from '../messages/locale.svelte';
import { interrupted } from './interrupted.svelte';

/**
 * Says it when what pops up on the page is taken away while it is open: others did so, and nothing of what
 * stood there was chosen. Who goes elsewhere themselves has closed it before.
 */
export function tellWhenTaken(open: () => boolean): void {
  onDestroy(() => {
    if (open()) interrupted.tell(locale.words.staying.menuTaken);
  });
}
