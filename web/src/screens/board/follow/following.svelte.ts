import { untrack } from 'svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import { pastChanges } from './past-changes';

/**
 * People who chose the meeting's current deal go along when the meeting leaves it; people who chose another deal stay
 * and are only asked. People who are busy are taken along when they are done.
 *
 * @param chosen the deal that the person has chosen, if any
 * @param ongo shows what the meeting is on
 */
export function followMeeting(
  open: OpenBoard,
  chosen: () => string | undefined,
  stays: () => boolean,
  ongo: () => void,
): void {
  let last: string | undefined;
  const isPastChange = pastChanges(open);
  $effect(() => {
    const isPast = isPastChange();
    const { meeting } = open.board;
    const current = meeting?.stage === 'DEALS' ? meeting.agenda.current : undefined;
    if (current === last || stays()) return;
    const before = last;
    last = current;
    untrack(() => {
      // following a person takes precedence over the meeting
      if (isPast || before === undefined || chosen() !== before || open.follow.whom !== undefined) return;
      ongo();
    });
  });
}
