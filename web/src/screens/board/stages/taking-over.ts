import { leads } from '../../../board/meeting';
import { isArchived } from '../../../board/rights';
import { locale } from '../../../messages/locale.svelte';
import { announcer } from '../../../parts/announce.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';

/** A manager who does not moderate can at any time, so that no review is stuck with a moderator who cannot go on. */
export function mayTakeOver(open: OpenBoard): boolean {
  const { meeting } = open.board;
  if (!meeting || open.looksOn || open.status.t === 'ended' || isArchived(open)) return false;
  return open.role === 'MANAGER' && !leads(meeting, open.me);
}

export function takeOver(open: OpenBoard): void {
  open.send({ t: 'hand-over', to: open.me });
  announcer.say(locale.words.stages.preparing.tookOver);
}
