import { LANES } from '../../../board/lanes';
import type { CardOf } from '../../../board/select';
import type { Lifted } from '../../../stores/moving.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { drop, pickUp, putBack } from './lifting';

/** Movement below this is a tremor. In pixels, as everything here. */
const TREMOR = 6;
/** Distance from the top or bottom edge of the screen at which the page scrolls, faster the closer: */
const EDGE = 96;
/** maximum speed in pixels per millisecond, independent of the frame rate, */
const FASTEST = 0.8;
/** and maximum distance per frame that an eye can follow. */
const LEAP = 120;

/**
 * Moves a card by finger or pen on its handle. The browser's own drag and drop is made for mice: by touch it begins
 * with a long press at best, and on some devices never.
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
  const isTaken = () => lifted && open.moving.lifted?.card !== card.id;

  function follow(): void {
    target = placeAt(finger, card.id);
    open.moving.lifted = target ?? { card: card.id, remover: card.kind.remover, index };
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
    if (open.moving.lifted?.card !== card.id) return;
    if (target && event.type === 'pointerup') drop(open, card, target);
    else putBack(open, card);
  }

  const { signal } = ended;
  document.addEventListener('pointermove', move, { signal });
  document.addEventListener('pointerup', end, { signal });
  document.addEventListener('pointercancel', end, { signal });
}

/** Scroll speed for a finger at that height, from -1 (up) over 0 to 1 (down). */
function pullAt(y: number): number {
  if (y < EDGE) return Math.max(-1, y / EDGE - 1);
  return Math.min(1, Math.max(0, (y - innerHeight) / EDGE + 1));
}

/** The target of a card dropped here: the lane, above the first card whose middle is lower. */
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
