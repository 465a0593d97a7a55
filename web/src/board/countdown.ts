/** Time until a moment, or since it. */
export interface Left {
  over: boolean;
  /** Never negative. */
  seconds: number;
}

/** @param now milliseconds since 1970, by the server's clock */
export function leftUntil(until: string | undefined, now: number): Left | undefined {
  if (until === undefined) return undefined;
  const milliseconds = Date.parse(until) - now;
  return milliseconds > 0
    ? { over: false, seconds: Math.ceil(milliseconds / 1000) }
    : { over: true, seconds: Math.floor(-milliseconds / 1000) };
}

/** As on a clock: 2:05. */
export function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
