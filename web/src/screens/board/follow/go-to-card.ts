import { tick } from 'svelte';
import type { OpenBoard } from '../../../stores/open.svelte';

/** Scrolls a card into view and focuses it, as soon as its deal is on the screen. */
export async function goToCard(open: OpenBoard, card: string): Promise<void> {
  open.kept.bring(card);
  await tick();
  const element = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`);
  if (!element) return;
  const folded = element.closest('details');
  if (folded) folded.open = true;
  element.scrollIntoView({ block: 'center' });
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
