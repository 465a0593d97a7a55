import { onDestroy, untrack } from 'svelte';
import type { Groupable } from '../../../board/groups';
import { isKind } from '../../../board/select';
import { holdWhile } from '../../../browser/view-lock.svelte';
import { locale } from '../../../messages/locale.svelte';
import { interrupted } from '../../../parts/interrupted.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { joins, listsOf } from './card-lists';
import { dragCard, type Attach } from './late-dragging';
import { group } from './lifting';
import type { Zone } from './zones';

/** One card as what is dragged, and as what others are dropped on. Created by the card's component. */
export class CardDrag {
  /** Where a card dragged by mouse is over this one. */
  #over = $state<Zone | undefined>();
  #dragged = $state(false);
  readonly #open: OpenBoard;
  readonly #card: () => Groupable;
  readonly attach: Attach;

  /** @param enabled whether this person may move cards here */
  constructor(open: OpenBoard, card: () => Groupable, enabled: () => boolean) {
    this.#open = open;
    this.#card = card;
    this.attach = dragCard({
      id: untrack(card).id,
      enabled,
      accepts: (moving) => accepts(open, moving, card()),
      onstart: () => {
        this.#dragged = true;
        open.presence.go({ card: card().id, doing: 'DRAGGING' });
      },
      onend: () => {
        this.#dragged = false;
        open.presence.go({ doing: 'LOOKING' });
      },
      joins: (moving) => {
        const it = movable(open, moving);
        return it !== undefined && joins(open, it, card());
      },
      orders: (moving) => {
        const it = movable(open, moving);
        return it !== undefined && listsOf(open, it).ordered;
      },
      onover: (zone) => (this.#over = zone),
      ondrop: (moving, zone) => drop(open, moving, zone, card()),
    });
    $effect(() => (this.#dragged ? untrack(() => open.kept.keep(card().id)) : undefined));
    // a dragged card and its lists stay in view
    holdWhile(
      () => this.#dragged,
      () => {},
    );
    onDestroy(() => {
      if (!this.#dragged) return;
      open.presence.go({ doing: 'LOOKING' });
      const { text } = card().text;
      interrupted.tell(() => locale.words.staying.cardTaken(text));
    });
  }

  /** The card is dragged, or lifted by keyboard or finger. */
  get isHeld(): boolean {
    return this.#dragged || this.#open.moving.lifted?.card === this.#card().id;
  }

  /** Where a card that is dropped now would come. */
  get zone(): Zone | undefined {
    return this.#open.moving.lifted?.onto === this.#card().id ? 'middle' : this.#over;
  }
}

/** A card that is dragged on this board; undefined once it has been withdrawn. */
export function movable(open: OpenBoard, id: string): Groupable | undefined {
  const card = open.board.card(id);
  if (!card || card.withdrawn) return undefined;
  return isKind(card, 'obstacle') || isKind(card, 'solution') ? card : undefined;
}

function accepts(open: OpenBoard, moving: string, onto: Groupable): boolean {
  const card = movable(open, moving);
  return card !== undefined && card.kind.t === onto.kind.t && card.deal === onto.deal;
}

function drop(open: OpenBoard, moving: string, zone: Zone, onto: Groupable): void {
  const card = movable(open, moving);
  if (!card) return;
  if (zone === 'middle') return group(open, card.id, onto.id);
  open.send(
    listsOf(open, card).moveTo(
      listsOf(open, onto).home,
      zone === 'top' ? { before: onto.id } : { after: onto.id },
    ),
  );
}
