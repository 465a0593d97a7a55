import type { OpenBoard } from '../../stores/open.svelte';

/**
 * The cards of a list; a card at which a person is writing keeps its position, whatever others do with it. The person's
 * own moves take effect at once.
 *
 * @param under what is shown under a card and also keeps it in place
 */
export function stayingCards<T extends { id: string }>(
  open: OpenBoard,
  now: () => T[],
  under: (card: T) => string[] = () => [],
): () => T[] {
  let before: T[] | undefined;
  const stays = (it: T) =>
    [it.id, ...under(it)].some((id) => open.writing.isAt(id)) && !open.board.isPending(it.id);
  const cards = $derived.by(() => {
    const live = now();
    const was = before ?? live;
    const has = (list: T[], { id }: T) => list.some((it) => it.id === id);
    // a card that is kept elsewhere is not shown here
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
