const DAY_MS = 24 * 3_600_000;

/** The day of an instant, as forms write it, where this person is. */
export function dayOf(instant: string | number): string {
  const date = new Date(instant);
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** A promise for a day holds until the end of that day, where it was made. */
export function endOf(day: string): string {
  return new Date(`${day}T23:59:00`).toISOString();
}

/** The instant so many days later. */
export function inDays(now: number, days: number): number {
  return now + days * DAY_MS;
}
