import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { attachClosestEdge, extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';
import { isMiddle, type Zone } from './zones';

const CARD = 'unblock/card';

export interface DraggedCard {
  id: string;
  enabled: () => boolean;
  accepts: (moving: string) => boolean;
  onstart: () => void;
  onend: () => void;
  /** Whether that card may be grouped with this one. */
  joins: (moving: string) => boolean;
  /** Whether that card has a place of its own above or below this one. */
  orders: (moving: string) => boolean;
  onover: (zone: Zone | undefined) => void;
  ondrop: (moving: string, zone: Zone) => void;
}

export interface ListOfCards {
  enabled: () => boolean;
  accepts: (moving: string) => boolean;
  onover: (over: boolean) => void;
  ondrop: (moving: string) => void;
}

type Attach = (element: HTMLElement) => () => void;

/** Makes a card draggable, and a target for others: above, below, or to group with it. */
export function dragCard(options: DraggedCard): Attach {
  return (element) =>
    combine(
      draggable({
        element,
        canDrag: options.enabled,
        getInitialData: () => ({ kind: CARD, card: options.id }),
        onDragStart: options.onstart,
        onDrop: options.onend,
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => options.enabled() && accepted(source.data, options.accepts),
        getData: ({ input, source }) => {
          const moving = cardOf(source.data);
          const middle = isMiddle(element, input.clientY) && moving !== undefined && options.joins(moving);
          const data = { card: options.id, middle };
          return moving !== undefined && options.orders(moving)
            ? attachClosestEdge(data, { element, input, allowedEdges: ['top', 'bottom'] })
            : data;
        },
        onDrag: ({ self, source }) =>
          options.onover(source.data['card'] === options.id ? undefined : zoneOf(self.data)),
        onDragLeave: () => options.onover(undefined),
        onDrop: ({ self, source }) => {
          options.onover(undefined);
          const zone = zoneOf(self.data);
          const moving = cardOf(source.data);
          if (zone && moving && moving !== options.id) options.ondrop(moving, zone);
        },
      }),
    );
}

/** A list of cards: a card that is dropped beside its cards goes to its end. */
export function dropList(options: ListOfCards): Attach {
  return (element) =>
    dropTargetForElements({
      element,
      canDrop: ({ source }) => options.enabled() && accepted(source.data, options.accepts),
      onDragEnter: () => options.onover(true),
      onDragLeave: () => options.onover(false),
      onDrop: ({ source, location }) => {
        options.onover(false);
        const moving = cardOf(source.data);
        // a card inside the list may have taken it
        const isTaken = location.current.dropTargets.some((it) => zoneOf(it.data) !== undefined);
        if (moving && !isTaken) options.ondrop(moving);
      },
    });
}

function zoneOf(data: Record<string | symbol, unknown>): Zone | undefined {
  return data['middle'] === true ? 'middle' : (extractClosestEdge(data) ?? undefined);
}

function cardOf(data: Record<string, unknown>): string | undefined {
  return data['kind'] === CARD && typeof data['card'] === 'string' ? data['card'] : undefined;
}

function accepted(data: Record<string, unknown>, accepts: (moving: string) => boolean): boolean {
  const moving = cardOf(data);
  return moving !== undefined && accepts(moving);
}
