import type { DealSummary, ObstacleSummary, Summary } from '../../protocol/rest.gen';

const DAY_MS = 24 * 3_600_000;

/** Deals with a decision or with new follow-ups: what people look for first. Pure. */
export function decidedDeals({ deals }: Summary): DealSummary[] {
  return deals.filter((deal) => deal.decision !== undefined || deal.followUps.length > 0);
}

/** Deals that were on the agenda or decided; the others only wait for the next review. Pure. */
export function discussedDeals({ deals }: Summary): DealSummary[] {
  return deals.filter((deal) => !deal.waits);
}

/** When a review ended; undefined if it is not over. A review that was closed days later has no span of hours. Pure. */
export function endOf({ startsAt, closedAt }: Summary): string | undefined {
  const isSoon = closedAt !== undefined && Date.parse(closedAt) - Date.parse(startsAt) < DAY_MS;
  return isSoon && Date.parse(closedAt) > Date.parse(startsAt) ? closedAt : undefined;
}

/** Obstacles that say the same, with the one that stands for them. */
export interface ObstacleGroup {
  lead: ObstacleSummary;
  others: ObstacleSummary[];
}

/** In their order, each group together. Pure. */
export function groupsOf(obstacles: readonly ObstacleSummary[]): ObstacleGroup[] {
  return obstacles
    .filter((it) => it.group === undefined)
    .map((lead) => ({ lead, others: obstacles.filter((it) => it.group === lead.card) }));
}
