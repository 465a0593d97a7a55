import { every } from '../../board/every';
import type { DayOfWeek, Rhythm } from '../../protocol/rest.gen';
import { daysInMonth, daysLater, instantOf, isZone, wallTime, weekdayOf, type WallTime } from './zoned';

/** When a series meets. */
export interface Schedule {
  rhythm: Rhythm;
  weekday: DayOfWeek;
  /** HH:mm, local time in the zone */
  time: string;
  zone: string;
}

const QUARTER_MS = 15 * 60_000;

export const WEEKDAYS = every<DayOfWeek>({
  MONDAY: true,
  TUESDAY: true,
  WEDNESDAY: true,
  THURSDAY: true,
  FRIDAY: true,
  SATURDAY: true,
  SUNDAY: true,
});

/**
 * The first dates of a series from an instant on: same weekday and local time, across daylight saving. Empty if the
 * time or the zone is invalid. Pure.
 */
export function firstDates(schedule: Schedule, from: number, count: number): number[] {
  const [hour, minute] = schedule.time.split(':').map(Number);
  if (hour === undefined || minute === undefined || Number.isNaN(hour + minute)) return [];
  if (!isZone(schedule.zone)) return [];
  const first = firstDay({ ...wallTime(from, schedule.zone), hour, minute }, schedule, from);
  return Array.from({ length: count }, (_, n) => instantOf(later(first, schedule.rhythm, n), schedule.zone));
}

/** The dates after a known one. Pure. */
export function datesAfter(schedule: Schedule, known: number, count: number): number[] {
  const sameDay = isZone(schedule.zone) && weekdayName(wallTime(known, schedule.zone)) === schedule.weekday;
  // counting starts on the known day itself, even if the time of day was changed
  return sameDay
    ? firstDates(schedule, startOfDay(known, schedule.zone), count + 1).slice(1)
    : firstDates(schedule, known + 1, count);
}

/** The start of a day (yyyy-mm-dd) in a zone. */
export function beginOf(day: string, zone: string): number {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  return instantOf({ year, month, day: date, hour: 0, minute: 0 }, zone);
}

/** The instant of a time of day on a day (yyyy-mm-dd) in a zone; undefined if one of them is missing. */
export function onDay(day: string, time: string, zone: string): number | undefined {
  const [hour = NaN, minute = NaN] = time.split(':').map(Number);
  if (day === '' || Number.isNaN(hour + minute) || !isZone(zone)) return undefined;
  return instantOf({ ...wallTime(beginOf(day, zone), zone), hour, minute }, zone);
}

/** The weekday of a day (yyyy-mm-dd). */
export function weekdayOn(day: string): DayOfWeek | undefined {
  return weekdayName(wallTime(Date.parse(`${day}T12:00:00Z`), 'UTC'));
}

/** The next full quarter of an hour in a zone, as a day (yyyy-mm-dd) and a time. */
export function soon(now: number, zone: string): { day: string; time: string } {
  const wall = wallTime(Math.ceil(now / QUARTER_MS) * QUARTER_MS, zone);
  const two = (n: number) => String(n).padStart(2, '0');
  return {
    day: `${wall.year}-${two(wall.month)}-${two(wall.day)}`,
    time: `${two(wall.hour)}:${two(wall.minute)}`,
  };
}

function startOfDay(instant: number, zone: string): number {
  return instantOf({ ...wallTime(instant, zone), hour: 0, minute: 0 }, zone);
}

function firstDay(today: WallTime, { weekday, zone }: Schedule, from: number): WallTime {
  const wanted = (WEEKDAYS.indexOf(weekday) + 1) % 7;
  const day = daysLater(today, (wanted - weekdayOf(today) + 7) % 7);
  return instantOf(day, zone) >= from ? day : daysLater(day, 7);
}

function weekdayName(wall: WallTime): DayOfWeek | undefined {
  return WEEKDAYS[(weekdayOf(wall) + 6) % 7];
}

function later(first: WallTime, rhythm: Rhythm, times: number): WallTime {
  switch (rhythm) {
    case 'ONCE':
    case 'WEEKLY':
      return daysLater(first, 7 * times);
    case 'FORTNIGHTLY':
      return daysLater(first, 14 * times);
    case 'MONTHLY':
      return monthsLater(first, times);
  }
}

/** The same weekday of the month, e.g. the second Wednesday; a fifth becomes the last if there is none. */
function monthsLater(first: WallTime, months: number): WallTime {
  const count = first.year * 12 + first.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const begin = { ...first, year, month, day: 1 };
  const earliest = 1 + ((weekdayOf(first) - weekdayOf(begin) + 7) % 7);
  const day = earliest + 7 * Math.floor((first.day - 1) / 7);
  return { ...begin, day: day > daysInMonth(year, month) ? day - 7 : day };
}
