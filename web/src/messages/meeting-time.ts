/*
 * When a meeting is: in the viewer's own time, whose zone is named, and beside it in the time of the series if its clocks
 * show another one. For all screens, so that no two of them say different times.
 */
import { dayOf, isElsewhere } from './days';
import { locale } from './locale.svelte';

type Instant = string | number;

/** A day with its weekday, and a time. @param zone of the series, if known */
export function meetingTime(instant: Instant, zone?: string): string {
  return withZone(instant, zone, (of, date) =>
    format(instant, { ...(date ? dayOptions(instant) : {}), ...CLOCK }, of),
  );
}

/** From when to when, with the full date, as it stands over a summary. */
export function meetingSpan(from: Instant, to: Instant | undefined, zone?: string): string {
  return withZone(from, zone, (of, date) => {
    const options: Intl.DateTimeFormatOptions = {
      ...(date ? { dateStyle: 'full' } : {}),
      timeStyle: 'short',
    };
    if (to === undefined) return format(from, options, of);
    return new Intl.DateTimeFormat(locale.dateCode, { ...options, ...zoned(of) }).formatRange(
      at(from),
      at(to),
    );
  });
}

/** A weekday and a time, for what is repeated. */
export function meetingWeekday(instant: Instant, zone: string): string {
  return withZone(instant, zone, (of, date) => {
    const time = format(instant, CLOCK, of);
    // one by one: together, Chinese has no space between
    return date ? `${format(instant, { weekday: 'long' }, of)} ${time}` : time;
  });
}

/** Only the time. */
export function meetingClock(instant: Instant, zone: string): string {
  return withZone(instant, zone, (of) => format(instant, CLOCK, of));
}

/** The short name of the viewer's zone at that time, such as CET or GMT+8. */
export function zoneName(instant: Instant): string {
  const parts = new Intl.DateTimeFormat(locale.dateCode, { timeZoneName: 'short' }).formatToParts(
    at(instant),
  );
  return parts.find((it) => it.type === 'timeZoneName')?.value ?? '';
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' };

/** The year only if it is another one than now. */
function dayOptions(instant: Instant): Intl.DateTimeFormatOptions {
  const isThisYear = dayOf(instant).slice(0, 4) === dayOf(Date.now()).slice(0, 4);
  return { weekday: 'short', month: 'short', day: 'numeric', ...(isThisYear ? {} : { year: 'numeric' }) };
}

/** @param write the time in a zone, or in the viewer's own; with its date unless that is said already */
function withZone(
  instant: Instant,
  zone: string | undefined,
  write: (zone: string | undefined, date: boolean) => string,
): string {
  const { inZone, andThere } = locale.words.common;
  const own = inZone(write(undefined, true), zoneName(instant));
  if (zone === undefined || !isElsewhere(zone, at(instant).getTime())) return own;
  return andThere(own, write(zone, dayOf(instant, zone) !== dayOf(instant)), zone);
}

function format(instant: Instant, options: Intl.DateTimeFormatOptions, zone?: string): string {
  return new Intl.DateTimeFormat(locale.dateCode, { ...options, ...zoned(zone) }).format(at(instant));
}

function zoned(timeZone: string | undefined): Intl.DateTimeFormatOptions {
  return timeZone === undefined ? {} : { timeZone };
}

function at(instant: Instant): Date {
  return new Date(instant);
}
