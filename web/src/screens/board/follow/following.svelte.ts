import { untrack } from 'svelte';
import type { OpenBoard } from '../../../stores/open.svelte';

/**
 * People who look at the meeting's current deal are taken to the next one; people who chose another deal stay and are
 * only asked. People who are busy are taken along when they are done.
 */
export function followMeeting(
  open: OpenBoard,
  focused: () => string | undefined,
  stays: () => boolean,
  onfocus: (deal: string) => void,
): void {
  let last: string | undefined;
  $effect(() => {
    const { meeting } = open.board;
    const current = meeting?.stage === 'DEALS' ? meeting.agenda.current : undefined;
    if (current === undefined || current === last || stays()) return;
    const before = last;
    last = current;
    untrack(() => {
      // following a person takes precedence over the meeting
      if (before === undefined || focused() !== before || open.follow.whom !== undefined) return;
      onfocus(current);
    });
  });
}
