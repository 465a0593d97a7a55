/** A local date and time; months count from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Whether the time zone exists, e.g. Asia/Shanghai. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone !== '';
  } catch {
    return false;
  }
}

/** The calendar day of an instant, yyyy-mm-dd, in a zone; in the reader's own if none is told. */
export function dayIn(zone: string | undefined, instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', zone === undefined ? {} : { timeZone: zone }).format(
    Date.parse(instant),
  );
}

/** The local time in a zone at an instant. */
export function wallTime(instant: number, zone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((it) => it.type === type)?.value);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

/**
 * The instant of a local time in a zone, by the same rules as on the server: of a time that occurs twice the first; a
 * skipped time is later by the skipped amount.
 */
export function instantOf(wall: WallTime, zone: string): number {
  const asUtc = utc(wall);
  const before = offset(asUtc - DAY_MS, zone);
  const after = offset(asUtc + DAY_MS, zone);
  for (const guess of [before, after]) if (offset(asUtc - guess, zone) === guess) return asUtc - guess;
  return asUtc - before;
}

/** Local time some days later. */
export function daysLater(wall: WallTime, days: number): WallTime {
  const date = new Date(utc(wall) + days * DAY_MS);
  return { ...wall, year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(wall: WallTime): number {
  return new Date(utc(wall)).getUTCDay();
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function utc({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}

function offset(instant: number, zone: string): number {
  const whole = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  return utc(wallTime(whole, zone)) - whole;
}
