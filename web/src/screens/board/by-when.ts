import { dayOf, daysLater } from '../../messages/days';
import { LIMITS } from '../../protocol/protocol.gen';
import type { OpenBoard } from '../../stores/open.svelte';

/** The time zone of the board's series; absent on a board without one. */
const zoneOf = (open: OpenBoard) => open.board.meeting?.plan.zone;

/** The default due day: the day of the next review, so that it can be checked there; on other boards in a week. */
export function suggestedDay(open: OpenBoard): string {
  const now = open.clock.now();
  const at = open.board.meeting?.plan.nextAt;
  const zone = zoneOf(open);
  return at !== undefined && Date.parse(at) > now ? dayOf(at, zone) : daysLater(dayOf(now, zone), 7);
}

/** The range of due days for a date field; an existing earlier day may stay. */
export function days(open: OpenBoard, day: string, before?: string): { min?: string; max: string } {
  const today = dayOf(open.clock.now(), zoneOf(open));
  const max = daysLater(today, LIMITS.DAYS_AHEAD);
  return day === before ? { max } : { min: today, max };
}
