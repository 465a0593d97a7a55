import { meetingClock, meetingWeekday } from '../../messages/meeting-time';
import type { Messages } from '../../messages/en';
import { dayOf } from '../../messages/days';
import { locale } from '../../messages/locale.svelte';
import type { Begun, Series, Stage } from '../../protocol/rest.gen';
import { firstDates } from './dates';

/** When a series meets, as text; by the clocks of its next date. */
export function whenOf(words: Messages, { rhythm, weekday, time, zone }: Series, now = Date.now()): string {
  const [date = now] = firstDates({ rhythm, weekday, time, zone }, now, 1);
  switch (rhythm) {
    case 'ONCE':
      return words.series.once(meetingClock(date, zone));
    case 'WEEKLY':
      return words.series.everyWeek(meetingWeekday(date, zone));
    case 'FORTNIGHTLY':
      return words.series.everyOtherWeek(meetingWeekday(date, zone));
    case 'MONTHLY':
      return words.series.everyMonth(meetingWeekday(date, zone));
  }
}

/** Whether people are in the review just now. */
export function isRunning(stage: Stage): boolean {
  return stage === 'RECAP' || stage === 'DEALS' || stage === 'CLOSING';
}

/** For a review that was held on another day than planned: both days; it is named by the planned one. */
export function plannedAndHeld(words: Messages, begun: Begun | undefined, zone?: string): string | undefined {
  if (!begun) return undefined;
  const [planned, held] = [dayOf(begun.planned, zone), dayOf(begun.at, zone)];
  return planned === held ? undefined : words.review.plannedAndHeld(locale.day(planned), locale.day(held));
}

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
