import { untrack } from 'svelte';
import type { OpenBoard } from '../../../stores/open.svelte';

/**
 * Whoever looks at the deal that the meeting is on comes along when it goes to another; whoever has gone
 * elsewhere, or is in the middle of a text, stays there and is only asked.
 */
export function followMeeting(
  open: OpenBoard,
  focused: () => string | undefined,
  onfocus: (deal: string) => void,
): void {
  let last: string | undefined;
  $effect(() => {
    const { meeting } = open.board;
    const current = meeting?.stage === 'DEALS' ? meeting.agenda.current : undefined;
    if (current === undefined || current === last) return;
    const before = last;
    last = current;
    untrack(() => {
      // a person goes before the meeting
      if (before === undefined || focused() !== before || isWriting() || open.follow.whom !== undefined)
        return;
      onfocus(current);
      document.documentElement.scrollTop = 0;
    });
  });
}

function isWriting(): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement && activeElement.value !== '';
}
