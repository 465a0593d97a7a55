import type { Meeting, Stage } from '../../../protocol/protocol.gen';

/** Stages that are about all deals together, and have a page of their own. */
export type StageWithPage = Extract<Stage, 'PREPARING' | 'RECAP' | 'CLOSING'>;

export function stageWithPage(stage: Stage | undefined): StageWithPage | undefined {
  switch (stage) {
    case 'PREPARING':
    case 'RECAP':
    case 'CLOSING':
      return stage;
    case 'DEALS':
    case 'CLOSED':
    case undefined:
      return undefined;
  }
}

/**
 * Whether the stage's own page is shown instead of a deal.
 *
 * @param chosen the deal that somebody has gone to, if they have gone to one
 */
export function showsStagePage(meeting: Meeting | undefined, chosen: string | undefined): boolean {
  return chosen === undefined && stageWithPage(meeting?.stage) !== undefined;
}
