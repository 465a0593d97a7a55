import { untrack } from 'svelte';
import type { OpenBoard } from '../../../stores/open.svelte';

/**
 * Whoever looks at the deal that the meeting is on comes along when it goes to another; whoever has gone
 * elsewhere stays there and is only asked. Who is in the middle of something comes along when it is done.
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
      // a person goes before the meeting
      if (before === undefined || focused() !== before || open.follow.whom !== undefined) return;
      onfocus(current);
      document.documentElement.scrollTop = 0;
    });
  });
}
