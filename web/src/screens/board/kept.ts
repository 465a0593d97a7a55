import type { OpenBoard } from '../../stores/open.svelte';

/** Whether a card stays on the screen although it is out of view: something is begun at it, or somebody went to it. */
export function isKept(open: OpenBoard, card: string): boolean {
  return (
    open.kept.has(card) ||
    open.writing.isAt(card) ||
    open.writing.place?.split('/')[1] === card ||
    open.moving.lifted?.card === card ||
    open.follow.marked === card
  );
}
