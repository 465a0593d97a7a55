import { keys } from '../../../composing';

/** So long after a hand has moved something, the page scrolls because of it. */
const HAND_MS = 400;
const KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

/** Tells when somebody scrolls the page themselves; that we scroll it is nothing to tell. */
export function onOwnScroll(tell: () => void): () => void {
  let hand = -Infinity;
  const byHand = () => (hand = performance.now());
  // whoever presses something instead, or taps on it, wants no scroll
  const done = () => (hand = -Infinity);
  const byKey = keys((event: KeyboardEvent) => (KEYS.has(event.key) ? byHand() : done()));
  const byBar = (event: PointerEvent) => {
    if (event.clientX >= document.documentElement.clientWidth) byHand();
  };
  const scrolled = () => {
    if (performance.now() - hand > HAND_MS) return;
    byHand();
    tell();
  };
  const passive = { passive: true };
  addEventListener('wheel', byHand, passive);
  addEventListener('touchmove', byHand, passive);
  addEventListener('keydown', byKey);
  addEventListener('pointerdown', byBar);
  addEventListener('click', done);
  // scrolls of lists within the page do not come up to the window
  addEventListener('scroll', scrolled, passive);
  return () => {
    removeEventListener('wheel', byHand);
    removeEventListener('touchmove', byHand);
    removeEventListener('keydown', byKey);
    removeEventListener('pointerdown', byBar);
    removeEventListener('click', done);
    removeEventListener('scroll', scrolled);
  };
}
