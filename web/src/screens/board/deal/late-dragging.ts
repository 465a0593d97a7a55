import { Late } from '../../../browser/late.svelte';
import type { DraggedCard, ListOfCards } from './dragging';

const dragging = new Late(() => import('./dragging'));

/** An attachment: runs again when what it reads changes. */
export type Attach = (element: HTMLElement) => (() => void) | undefined;

/** `dragCard`, as soon as it is loaded: soon after the cards are shown, at the latest when a pointer comes. */
export function dragCard(options: DraggedCard): Attach {
  return (element) => (dragging.now ? dragging.now.dragCard(options)(element) : loadFor(element));
}

/** `dropList`, as soon as it is loaded. */
export function dropList(options: ListOfCards): Attach {
  return (element) => (dragging.now ? dragging.now.dropList(options)(element) : loadFor(element));
}

function loadFor(element: HTMLElement): () => void {
  const load = () => void dragging.load().catch(() => undefined);
  element.addEventListener('pointerenter', load);
  return () => element.removeEventListener('pointerenter', load);
}
