import { leads } from '../../../board/meeting';
import type { OpenBoard } from '../../../stores/open.svelte';

/** Whether this person moderates here and can act now; a locked board does not stop moderators. */
export function mayLead(open: OpenBoard): boolean {
  const { meeting } = open.board;
  return !open.looksOn && open.status.t !== 'ended' && meeting?.stage !== 'CLOSED' && leads(meeting, open.me);
}
