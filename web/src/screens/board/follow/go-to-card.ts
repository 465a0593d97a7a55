/** Scrolls a card into view and focuses it, as soon as its deal is on the screen. */
export function goToCard(card: string): void {
  const element = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(card)}"]`);
  if (!element) return;
  element.scrollIntoView({ block: 'center' });
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}
