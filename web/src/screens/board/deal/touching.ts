import { LANES } from '../../../board/lanes';
import type { CardOf } from '../../../board/select';
import type { OpenBoard } from '../../../stores/open.svelte';
import { drop, pickUp, putBack } from './lifting';
import { moving, type Lifted } from './moving.svelte';

/** A finger trembles; only from here on it moves something. In pixels, as all here. */
const TREMOR = 6;
/** So near to the upper or lower end of the screen the page scrolls, the nearer the faster: */
const EDGE = 96;
/** at the very end so far in a millisecond, however many frames a device draws in it, */
const FASTEST = 0.8;
/** but with no frame farther than an eye can follow. */
const LEAP = 120;

/**
 * Moving a card by finger or pen on its handle. The browser's own dragging is made for mice: by touch it
 * begins with a long press at best, and on some devices never.
 */
export function dragByTouch(
  open: OpenBoard,
  event: PointerEvent,
  card: CardOf<'obstacle'>,
  index: number,
): void {
  if (event.pointerType === 'mouse' || !event.isPrimary) return;
  const { pointerId, clientX, clientY } = event;
  const ended = new AbortController();
  let finger = { x: clientX, y: clientY };
  let target: Lifted | undefined;
  let lifted = false;
  const isTaken = () => lifted && moving.lifted?.card !== card.id;

  function follow(): void {
    target = placeAt(finger, card.id);
    moving.lifted = target ?? { card: card.id, remover: card.kind.remover, index };
  }

  function scroll(before: number): void {
    if (ended.signal.aborted || isTaken()) return;
    const now = performance.now();
    const pull = pullAt(finger.y);
    if (pull !== 0) {
      scrollBy(0, pull * Math.min(LEAP, FASTEST * (now - before)));
      follow();
    }
    requestAnimationFrame(() => scroll(now));
  }

  function move(event: PointerEvent): void {
    if (event.pointerId !== pointerId || isTaken()) return;
    finger = { x: event.clientX, y: event.clientY };
    if (!lifted) {
      if (Math.hypot(finger.x - clientX, finger.y - clientY) < TREMOR) return;
      lifted = true;
      pickUp(open, card, index);
      scroll(performance.now());
    }
    follow();
  }

  function end(event: PointerEvent): void {
    if (event.pointerId !== pointerId) return;
    ended.abort();
    if (moving.lifted?.card !== card.id) return;
    if (target && event.type === 'pointerup') drop(open, card, target);
    else putBack(open, card);
  }

  const { signal } = ended;
  document.addEventListener('pointermove', move, { signal });
  document.addEventListener('pointerup', end, { signal });
  document.addEventListener('pointercancel', end, { signal });
}

/** How strongly a finger at that height pulls the page, from -1 (up) over 0 (not at all) to 1 (down). */
function pullAt(y: number): number {
  if (y < EDGE) return Math.max(-1, y / EDGE - 1);
  return Math.min(1, Math.max(0, (y - innerHeight) / EDGE + 1));
}

/** Where a card would go that is let go of here: the lane, and above the first card whose middle is lower. */
function placeAt({ x, y }: { x: number; y: number }, card: string): Lifted | undefined {
  const lane = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-lane]');
  const remover = LANES.find((it) => it === lane?.dataset['lane']);
  if (!lane || !remover) return undefined;
  const above = [...lane.querySelectorAll<HTMLElement>('[data-card]')].filter((it) => {
    const box = it.getBoundingClientRect();
    return it.dataset['card'] !== card && box.top + box.height / 2 < y;
  });
  return { card, remover, index: above.length };
}
