import { meetingClock, meetingWeekday } from '../../messages/meeting-time';
import type { Messages } from '../../messages/en';
import type { Series } from '../../protocol/rest.gen';
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

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
