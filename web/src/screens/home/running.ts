import type { ReviewLine, Series } from '../../protocol/rest.gen';
import { isRunning } from '../series/when';

/** A review of this person that is running, or begins soon. */
export interface Nearby {
  series: Series;
  review: ReviewLine;
  running: boolean;
  /** Milliseconds until it begins; negative once it should have begun. */
  until: number;
}

const SOON_MS = 60 * 60_000;

/** Reviews of this person's series that are running or begin within the hour; running ones first. Pure. */
export function nearby(all: readonly Series[], me: string, now: number): Nearby[] {
  return all
    .filter(({ moderator, members }) => moderator === me || members.some((it) => it.member === me))
    .flatMap((series) => (series.next ? [near(series, series.next, now)] : []))
    .filter(({ running, until }) => running || Math.abs(until) <= SOON_MS)
    .sort((one, other) => Number(other.running) - Number(one.running) || one.until - other.until);
}

function near(series: Series, review: ReviewLine, now: number): Nearby {
  return { series, review, running: isRunning(review.stage), until: Date.parse(review.startsAt) - now };
}
