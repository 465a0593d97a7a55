import type { OpenBoard } from '../../stores/open.svelte';
import { writing } from './text/writing.svelte';

/**
 * The cards of a list, in which one that somebody writes at stays where it was, whatever others do with it:
 * the text stands under its writer's hands. What they do with it themselves happens at once.
 *
 * @param under what is shown under a card, and holds it too
 */
export function stayingCards<T extends { id: string }>(
  open: OpenBoard,
  now: () => T[],
  under: (card: T) => string[] = () => [],
): () => T[] {
  let before: T[] | undefined;
  const stays = (it: T) =>
    [it.id, ...under(it)].some((id) => writing.isAt(id)) && !open.board.isPending(it.id);
  const cards = $derived.by(() => {
    const live = now();
    const was = before ?? live;
    const has = (list: T[], { id }: T) => list.some((it) => it.id === id);
    // what stays elsewhere does not come here
    const shown = live.filter((it) => has(was, it) || !stays(it));
    for (const [index, it] of was.entries())
      if (!has(live, it) && stays(it)) shown.splice(index, 0, latest(open, it));
    before = shown;
    return shown;
  });
  return () => cards;
}

function latest<T extends { id: string }>(open: OpenBoard, it: T): T {
  return (open.board.card(it.id) as T | undefined) ?? it;
}
