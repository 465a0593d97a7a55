/*
 * Calendar days as yyyy-mm-dd, the same wherever they are read. Only when a day begins and ends depends on the time
 * zone: that of the series, or the reader's own if there is no series.
 */

const DAY_MS = 24 * 3_600_000;

/** The day of an instant in that zone; without a zone, in the reader's. */
export function dayOf(instant: string | number, zone?: string): string {
  const parts = clock(instant, zone);
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.find((it) => it.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
}

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whether that zone's clocks show another time than the reader's. */
export function isElsewhere(zone: string | undefined, now: number = Date.now()): boolean {
  const text = (of?: string) =>
    clock(now, of)
      .map((it) => it.value)
      .join('');
  return zone !== undefined && text(zone) !== text();
}

function clock(instant: string | number, zone?: string): Intl.DateTimeFormatPart[] {
  const at = new Date(instant);
  try {
    return formatOf(zone).formatToParts(at);
  } catch {
    // a zone that this browser does not know yet
    return formatOf(undefined).formatToParts(at);
  }
}

function formatOf(timeZone: string | undefined): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
}
