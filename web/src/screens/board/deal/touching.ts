import type { Groupable } from '../../../board/groups';
import type { Lifted } from '../../../stores/moving.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { dragByPointer, type Point } from '../pointer-drag';
import { joins, listsOf } from './card-lists';
import { drop, inItsPlace, pickUp, putBack } from './lifting';
import { isMiddle } from './zones';

/**
 * Moves a card by finger or pen on its handle. The browser's own drag and drop is made for mice: by touch it begins
 * with a long press at best, and on some devices never.
 */
export function dragByTouch(open: OpenBoard, event: PointerEvent, card: Groupable): void {
  if (event.pointerType === 'mouse') return;
  let target: Lifted | undefined;
  dragByPointer(event, {
    element: (event.currentTarget as HTMLElement).closest<HTMLElement>('[data-card]'),
    lift: () => pickUp(open, card),
    over: (finger) => {
      target = targetAt(open, finger, card);
      open.moving.lifted = target ?? inItsPlace(open, card);
    },
    drop: () => (target ? drop(open, card, target) : putBack(open, card)),
    cancel: () => putBack(open, card),
    isHeld: () => open.moving.lifted?.card === card.id,
  });
}

/** The target of a card dropped here: the card under it, or the list, above the first card whose middle is lower. */
function targetAt(open: OpenBoard, { x, y }: Point, card: Groupable): Lifted | undefined {
  const at = document.elementFromPoint(x, y);
  const element = at?.closest<HTMLElement>('[data-list]');
  const list = element?.dataset['list'];
  const lists = listsOf(open, card);
  if (!element || list === undefined || !lists.all.includes(list)) return undefined;
  const others = lists.othersIn(list);
  const under = at?.closest<HTMLElement>('[data-card]');
  const other = others.find(({ id }) => id === under?.dataset['card']);
  if (under && other && isMiddle(under, y) && joins(open, card, other))
    return { card: card.id, list, onto: other.id };
  if (!lists.ordered) return list === lists.home ? undefined : { card: card.id, list };
  const above = [...element.querySelectorAll<HTMLElement>('[data-card]')].filter((it) => {
    const box = it.getBoundingClientRect();
    return it.dataset['card'] !== card.id && box.top + box.height / 2 < y;
  });
  // cards out of view are not there, but they count
  const last = above.at(-1)?.dataset['card'];
  return { card: card.id, list, index: others.findIndex(({ id }) => id === last) + 1 };
}
