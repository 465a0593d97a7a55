import { dayOf } from '../../messages/days';
import { locale } from '../../messages/locale.svelte';
import type { DealItem } from '../../protocol/rest.gen';

/** When a deal is expected to close, or was closed; and whether an open one is past that day. */
export function closing({
  state,
  closeDate,
  closedOn,
}: Pick<DealItem, 'state' | 'closeDate' | 'closedOn'>): { text: string; isOver: boolean } | undefined {
  const words = locale.words.deals;
  if (state !== 'OPEN') {
    const day = closedOn ?? closeDate;
    return day === undefined ? undefined : { text: words.closed(locale.day(day)), isOver: false };
  }
  if (closeDate === undefined) return undefined;
  const isOver = closeDate < dayOf(Date.now());
  const day = locale.day(closeDate);
  return { text: isOver ? words.closingOver(day) : words.closes(day), isOver };
}
