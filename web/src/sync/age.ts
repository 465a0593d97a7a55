const DAY_MS = 86_400_000;

/** The day of a moment, for storing with data that expires. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

/** Age in days; 0 if the day is unknown. */
export function ageOf(day: string | undefined, now: number): number {
  const then = Date.parse(day ?? '');
  return Number.isNaN(then) ? 0 : Math.max(0, (now - then) / DAY_MS);
}
