import { tick } from 'svelte';
import type { Entry } from '../../protocol/protocol.gen';
import type { ReplayStore } from '../../stores/replay.svelte';

const MARKED_MS = 1_200;

/** Highlights cards that have just changed, while the component exists. */
export function markChanges(replay: ReplayStore): void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();

  async function mark(entries: readonly Entry[]) {
    // a card that was just added is rendered a moment later
    await tick();
    for (const card of new Set(entries.flatMap(cardsOf))) {
      for (const element of document.querySelectorAll(`[data-card="${CSS.escape(card)}"]`)) {
        element.setAttribute('data-changed', '');
        clearTimeout(timers.get(element));
        const unmark = () => {
          element.removeAttribute('data-changed');
          timers.delete(element);
        };
        timers.set(element, setTimeout(unmark, MARKED_MS));
      }
    }
  }

  $effect(() => void mark(replay.stepped));
  $effect(() => () => timers.forEach((timer) => clearTimeout(timer)));
}

function cardsOf({ event }: Entry): string[] {
  if ('card' in event) return [event.card];
  return event.t === 'key-obstacle-marked' && event.obstacle !== undefined ? [event.obstacle] : [];
}
