import { allotments, minutesOf, SLOT_MINUTES } from '../../../board/preparing';
import { dealsInOrder } from '../../../board/select';
import type { Meeting } from '../../../protocol/protocol.gen';
import type { DealStage, ReportedDeal } from '../../../protocol/rest.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { addTeamDeal } from '../deal/add-team-deal';

/** Puts deals of the team at the end of the agenda; those that are not on the board yet come to it. */
export function putOnAgenda(
  open: OpenBoard,
  meeting: Meeting,
  deals: readonly ReportedDeal[],
  stages: readonly DealStage[],
): void {
  const before = allotments(meeting.agenda, dealsInOrder(open.board));
  const added = deals.filter(({ deal }) => !before.some((it) => it.deal === deal.id));
  for (const { deal } of added) {
    const known = open.board.deals.get(deal.id);
    if (!known) addTeamDeal(open, deal, stages);
    else if (known.removed) open.send({ t: 'restore-deal', deal: deal.id });
  }
  const seconds = SLOT_MINUTES * 60;
  open.send({
    t: 'set-agenda',
    allotments: [...before, ...added.map(({ deal }) => ({ deal: deal.id, seconds }))],
  });
}

/** How many more deals fit into the time of the review. */
export function roomOnAgenda(open: OpenBoard, meeting: Meeting): number {
  const left = meeting.plan.minutes - minutesOf(allotments(meeting.agenda, dealsInOrder(open.board)));
  return Math.max(0, Math.floor(left / SLOT_MINUTES));
}
