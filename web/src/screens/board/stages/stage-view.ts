import type { Meeting, Stage } from '../../../protocol/protocol.gen';

/** Stages about all deals together, which have a page of their own. */
export type StageWithPage = Exclude<Stage, 'DEALS'>;

export function stageWithPage(stage: Stage | undefined): StageWithPage | undefined {
  switch (stage) {
    case 'PREPARING':
    case 'RECAP':
    case 'CLOSING':
    case 'CLOSED':
      return stage;
    case 'DEALS':
    case undefined:
      return undefined;
  }
}

/** Whether the deals are on, but none is being discussed just now. */
export function isBetweenDeals(meeting: Meeting | undefined): boolean {
  return meeting?.stage === 'DEALS' && meeting.agenda.current === undefined;
}

/**
 * Whether the stage's own page is shown instead of a deal.
 *
 * @param chosen the deal that the person has chosen, if any
 */
export function showsStagePage(meeting: Meeting | undefined, chosen: string | undefined): boolean {
  return chosen === undefined && (stageWithPage(meeting?.stage) !== undefined || isBetweenDeals(meeting));
}
