import { LANES } from '../../../board/lanes';
import type { CardOf } from '../../../board/select';
import type { Lifted } from '../../../stores/moving.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { dragByPointer, type Point } from '../pointer-drag';
import { drop, others, pickUp, putBack } from './lifting';

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
  if (event.pointerType === 'mouse') return;
  let target: Lifted | undefined;
  dragByPointer(event, {
    element: (event.currentTarget as HTMLElement).closest<HTMLElement>('[data-card]'),
    lift: () => pickUp(open, card, index),
    over: (finger) => {
      target = placeAt(open, finger, card);
      open.moving.lifted = target ?? { card: card.id, remover: card.kind.remover, index };
    },
    drop: () => (target ? drop(open, card, target) : putBack(open, card)),
    cancel: () => putBack(open, card),
    isHeld: () => open.moving.lifted?.card === card.id,
  });
}

/** The target of a card dropped here: the lane, above the first card whose middle is lower. */
function placeAt(open: OpenBoard, { x, y }: Point, card: CardOf<'obstacle'>): Lifted | undefined {
  const lane = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-lane]');
  const remover = LANES.find((it) => it === lane?.dataset['lane']);
  if (!lane || !remover) return undefined;
  const above = [...lane.querySelectorAll<HTMLElement>('[data-card]')].filter((it) => {
    const box = it.getBoundingClientRect();
    return it.dataset['card'] !== card.id && box.top + box.height / 2 < y;
  });
  // cards out of view are not there, but they count
  const last = above.at(-1)?.dataset['card'];
  const index = others(open, card, remover).findIndex((it) => it.id === last) + 1;
  return { card: card.id, remover, index };
}
