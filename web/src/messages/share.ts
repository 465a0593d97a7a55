import { locale } from './locale.svelte';

/** Of fewer, a percentage says more than is known. */
const ENOUGH_FOR_PERCENT = 30;

/** How many of all: a count, and with many also its percentage. */
export function shareOf(part: number, all: number): string {
  const { share, sharePercent } = locale.words.common;
  const count = share(part, all);
  return all < ENOUGH_FOR_PERCENT ? count : sharePercent(count, locale.percent(part / all));
}
