import type { OpenBoard } from '../../../stores/open.svelte';

/** Shows a question about the current deal to everybody; it addresses the deal, never a person. */
export function askAll(open: OpenBoard, deal: string, question: string): void {
  open.send({ t: 'point-to', deal, question });
}
