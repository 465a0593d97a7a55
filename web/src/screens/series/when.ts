import type { Messages } from '../../messages/en';
import type { Series } from '../../protocol/rest.gen';

/** The rhythm of a series as text. */
export function whenOf(words: Messages, { rhythm, weekday, time }: Series): string {
  const day = words.weekdays[weekday];
  switch (rhythm) {
    case 'ONCE':
      return words.series.once(time);
    case 'WEEKLY':
      return words.series.everyWeek(day, time);
    case 'FORTNIGHTLY':
      return words.series.everyOtherWeek(day, time);
    case 'MONTHLY':
      return words.series.everyMonth(day, time);
  }
}

export const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** A date in full, in local time of a zone. */
export function inWords(instant: number, language: string, zone: string): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
}
