import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import {
  attachClosestEdge,
  extractClosestEdge,
  type Edge,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge';

const CARD = 'unblock/card';

/** A card that can be picked up and that others can be dropped above or below. */
export function dragCard(options: {
  id: string;
  enabled: () => boolean;
  accepts: (moving: string) => boolean;
  onstart: () => void;
  onend: () => void;
  onover: (edge: Edge | undefined) => void;
  ondrop: (moving: string, edge: Edge) => void;
}): (element: HTMLElement) => () => void {
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
        getData: ({ input }) =>
          attachClosestEdge({ card: options.id }, { element, input, allowedEdges: ['top', 'bottom'] }),
        onDrag: ({ self, source }) =>
          options.onover(
            source.data['card'] === options.id ? undefined : (extractClosestEdge(self.data) ?? undefined),
          ),
        onDragLeave: () => options.onover(undefined),
        onDrop: ({ self, source }) => {
          options.onover(undefined);
          const edge = extractClosestEdge(self.data);
          const moving = cardOf(source.data);
          if (edge && moving && moving !== options.id) options.ondrop(moving, edge);
        },
      }),
    );
}

/** A lane: what is dropped on it beside its cards goes to its end. */
export function dropLane(options: {
  enabled: () => boolean;
  accepts: (moving: string) => boolean;
  onover: (over: boolean) => void;
  ondrop: (moving: string) => void;
}): (element: HTMLElement) => () => void {
  return (element) =>
    dropTargetForElements({
      element,
      canDrop: ({ source }) => options.enabled() && accepted(source.data, options.accepts),
      onDragEnter: () => options.onover(true),
      onDragLeave: () => options.onover(false),
      onDrop: ({ source, location }) => {
        options.onover(false);
        const moving = cardOf(source.data);
        // a card inside of the lane has taken it
        if (moving && location.current.dropTargets[0]?.element === element) options.ondrop(moving);
      },
    });
}

function cardOf(data: Record<string, unknown>): string | undefined {
  return data['kind'] === CARD && typeof data['card'] === 'string' ? data['card'] : undefined;
}

function accepted(data: Record<string, unknown>, accepts: (moving: string) => boolean): boolean {
  const moving = cardOf(data);
  return moving !== undefined && accepts(moving);
}
