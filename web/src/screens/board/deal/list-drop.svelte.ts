import type { OpenBoard } from '../../../stores/open.svelte';
import { movable } from './card-drag.svelte';
import { listsOf } from './card-lists';
import { dropList, type Attach } from './late-dragging';

/** A lane or an obstacle as what cards are dropped on. Created by its component. */
export class ListDrop {
  #over = $state(false);
  readonly #open: OpenBoard;
  readonly #list: () => string;
  readonly attach: Attach;

  constructor(open: OpenBoard, list: () => string) {
    this.#open = open;
    this.#list = list;
    this.attach = dropList({
      enabled: () => open.mayWrite,
      accepts: (moving) => accepts(open, moving, list()),
      onover: (over) => (this.#over = over),
      ondrop: (moving) => {
        const card = movable(open, moving);
        if (card) open.send(listsOf(open, card).moveTo(list(), {}));
      },
    });
  }

  /** A card that is dropped now would come into this list. */
  get isTarget(): boolean {
    const { lifted } = this.#open.moving;
    return this.#over || (lifted?.list === this.#list() && lifted.onto === undefined);
  }
}

/** Where votes order the cards, one that is in the list already has nowhere to go in it. */
function accepts(open: OpenBoard, moving: string, list: string): boolean {
  const card = movable(open, moving);
  if (!card) return false;
  const { all, home, ordered } = listsOf(open, card);
  return all.includes(list) && (ordered || list !== home);
}
