/** Scrolls a card, or a part of the deal, into view without moving the focus. @returns whether it is on the screen */
export function bring(at: string): boolean {
  const element =
    document.querySelector(`[data-card="${CSS.escape(at)}"]`) ??
    document.getElementById(`part-${at}`)?.closest('section');
  if (!element) return false;
  const folded = element.closest('details');
  if (folded) folded.open = true;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  return true;
}
