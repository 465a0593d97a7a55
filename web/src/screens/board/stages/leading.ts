import { leads } from '../../../board/meeting';
import type { OpenBoard } from '../../../stores/open.svelte';

/** Whether this person moderates here, and can do so just now; the lock of a board does not hold moderators. */
export function mayLead(open: OpenBoard): boolean {
  const { meeting } = open.board;
  return !open.looksOn && open.status.t !== 'ended' && meeting?.stage !== 'CLOSED' && leads(meeting, open.me);
}
