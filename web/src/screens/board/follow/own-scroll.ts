import { keys } from '../../../browser/composing';

/** A scroll within this time after an input counts as caused by it. */
const HAND_MS = 400;
const KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

/** Reports when the person scrolls, but not when the app does. */
export function onOwnScroll(tell: () => void): () => void {
  let hand = -Infinity;
  const byHand = () => (hand = performance.now());
  // a click or tap does not cause a scroll
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
  // scroll events of lists within the page do not reach the window
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
