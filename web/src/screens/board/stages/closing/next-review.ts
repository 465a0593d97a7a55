import type { Meeting } from '../../../../protocol/protocol.gen';
import { dayOf } from '../../../../messages/days';

const DAY_MS = 24 * 3_600_000;

/** When the next review is; undefined if none follows, or if its time was missed and another one will be chosen. */
export function nextReviewAt({ plan }: Meeting, now: number): string | undefined {
  return plan.once || Date.parse(plan.nextAt) <= now ? undefined : plan.nextAt;
}

/** The day of the next review in the zone of the series; if its time was missed, in the rhythm until now. */
export function nextReviewDay({ plan }: Meeting, now: number): string {
  const next = Date.parse(plan.nextAt);
  const rhythm = Math.max(next - Date.parse(plan.startsAt), DAY_MS);
  const missed = next > now ? 0 : Math.floor((now - next) / rhythm) + 1;
  return dayOf(next + missed * rhythm, plan.zone);
}
