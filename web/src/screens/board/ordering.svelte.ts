import { on } from 'svelte/events';
import { viewLock } from '../../browser/view-lock.svelte';
import { locale } from '../../messages/locale.svelte';
import type { Item } from '../../parts/item';
import { announcer } from '../../parts/announce.svelte';
import { dragByPointer, type Point } from './pointer-drag';

/** A list that can be ordered. */
interface Ordered {
  /** Its items, in their order. */
  ids: () => string[];
  nameOf: (id: string) => string;
  /** Moves an item by so many places. */
  move: (id: string, by: number) => void;
}

/**
 * Orders a list by the handles of its items: by pointer, by a menu, or by keys: space lifts and drops, arrows move,
 * Escape cancels.
 */
export class Ordering {
  /** The lifted item, and its index among the others. */
  #lifted = $state<{ id: string; index: number } | undefined>();
  readonly #list: Ordered;
  #release = () => {};

  constructor(list: Ordered) {
    this.#list = list;
  }

  isLifted(id: string): boolean {
    return this.#lifted?.id === id;
  }

  /** Where the lifted item would come, at this item. */
  edge(id: string): 'top' | 'bottom' | undefined {
    const ids = this.#list.ids();
    const lifted = this.#lifted;
    if (!lifted || !ids.includes(lifted.id) || ids.indexOf(lifted.id) === lifted.index) return undefined;
    const others = ids.filter((it) => it !== lifted.id);
    if (others[lifted.index] === id) return 'top';
    return lifted.index >= others.length && others.at(-1) === id ? 'bottom' : undefined;
  }

  readonly key = (event: KeyboardEvent, id: string): void => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      this.press(event.currentTarget as HTMLElement, id);
    } else if (!this.isLifted(id)) {
      return;
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.#putBack(id);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      this.#step(id, event.key === 'ArrowUp' ? -1 : 1);
    }
  };

  /** Where the item can be moved, for a menu; empty if it is alone. */
  moves(id: string): Item[] {
    const ids = this.#list.ids();
    const at = ids.indexOf(id);
    const words = locale.words.writing.moves;
    const to = (text: string, index: number): Item => ({ text, run: () => this.#moveTo(id, index) });
    return [
      ...(at > 1 ? [to(words.first, 0)] : []),
      ...(at > 0 ? [to(words.earlier, at - 1)] : []),
      ...(at < ids.length - 1 ? [to(words.later, at + 1)] : []),
      ...(at < ids.length - 2 ? [to(words.last, ids.length - 1)] : []),
    ];
  }

  #moveTo(id: string, index: number): void {
    const by = index - this.#list.ids().indexOf(id);
    this.#list.move(id, by);
    announcer.say(locale.words.meeting.dealAt(this.#list.nameOf(id), index + 1));
  }

  /** Lifts the item, or drops it. */
  press(handle: HTMLElement, id: string): void {
    if (this.isLifted(id)) return this.#drop(id);
    this.#lift(id);
    handle.focus();
    on(handle, 'blur', () => this.isLifted(id) && this.#putBack(id), { once: true });
    announcer.say(locale.words.board.lifted(this.#list.nameOf(id)));
  }

  readonly point = (event: PointerEvent, id: string): void => {
    const handle = event.currentTarget as HTMLElement;
    const list = handle.closest<HTMLElement>('[data-ordered]');
    dragByPointer(event, {
      element: handle.closest<HTMLElement>('[data-order]'),
      lift: () => this.#lift(id),
      over: (pointer) => (this.#lifted = { id, index: indexAt(list, pointer, id) }),
      drop: () => this.#drop(id),
      cancel: () => this.#putBack(id),
      isHeld: () => this.isLifted(id),
    });
  };

  #lift(id: string): void {
    this.#lifted = { id, index: this.#list.ids().indexOf(id) };
    this.#release = viewLock.hold(this, () => this.#putBack(id));
  }

  #step(id: string, by: 1 | -1): void {
    const last = this.#list.ids().length - 1;
    const index = Math.max(0, Math.min(last, (this.#lifted?.index ?? 0) + by));
    this.#lifted = { id, index };
    announcer.say(locale.words.meeting.dealAt(this.#list.nameOf(id), index + 1));
  }

  /** An item that others have removed meanwhile goes nowhere. */
  #drop(id: string): void {
    const from = this.#list.ids().indexOf(id);
    const by = (this.#lifted?.index ?? from) - from;
    this.#letGo();
    if (from < 0) return;
    if (by !== 0) this.#list.move(id, by);
    announcer.say(locale.words.board.dropped(this.#list.nameOf(id)));
  }

  #putBack(id: string): void {
    this.#letGo();
    announcer.say(locale.words.board.putBack(this.#list.nameOf(id)));
  }

  #letGo(): void {
    this.#lifted = undefined;
    this.#release();
  }
}

/** The index for an item that is dropped here: after all whose middle is above, or to the left in a row. */
function indexAt(list: HTMLElement | null, { x, y }: Point, id: string): number {
  const items = [...(list?.querySelectorAll<HTMLElement>('[data-order]') ?? [])];
  const boxes = items.map((it) => it.getBoundingClientRect());
  const isRow = boxes.length > 1 && boxes[0]?.top === boxes[1]?.top;
  return boxes.filter((box, n) => {
    const isBefore = isRow ? box.left + box.width / 2 < x : box.top + box.height / 2 < y;
    return isBefore && items[n]?.dataset['order'] !== id;
  }).length;
}
