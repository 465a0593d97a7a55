import type { OpenBoard } from '../../../stores/open.svelte';

/** Puts a question about the current deal before everybody; it is addressed to the deal, never to a person. */
export function askAll(open: OpenBoard, deal: string, question: string): void {
  open.send({ t: 'point-to', deal, question });
}
