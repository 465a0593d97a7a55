const DAY_MS = 86_400_000;

/** The day of a moment, as it is kept beside what ages. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** How many days ago that was; none where no day is known. */
export function ageOf(day: string | undefined, now: number): number {
  const then = Date.parse(day ?? '');
  return Number.isNaN(then) ? 0 : Math.max(0, (now - then) / DAY_MS);
}
