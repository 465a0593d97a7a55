/** How far beyond the screen rows are there, in pixels: they are painted before somebody scrolls to them. */
const BEYOND = 400;

/** The part of a list in and near the view, from the top of the list. */
export interface Stretch {
  from: number;
  height: number;
}

/**
 * Tells which part of a list is in and near the view, now and whenever the page scrolls or changes its size.
 *
 * @param total the height of the list
 */
export function watchView(list: HTMLElement, total: () => number, tell: (view: Stretch) => void): () => void {
  const look = () => {
    const { top } = list.getBoundingClientRect();
    const from = -top - BEYOND;
    const end = Math.min(total(), innerHeight - top + BEYOND);
    // of a list that is far above, its end
    tell({ from, height: Math.max(1, end - from) });
  };
  const sizes = new ResizeObserver(look);
  sizes.observe(document.body);
  addEventListener('scroll', look, { passive: true });
  addEventListener('resize', look);
  look();
  return () => {
    sizes.disconnect();
    removeEventListener('scroll', look);
    removeEventListener('resize', look);
  };
}
