import type { DealItem, DealStage } from '../../../protocol/rest.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { boardFacts } from './team-deal-facts';

/** Adds one of the team's deals to the board, with its facts. */
export function addTeamDeal(open: OpenBoard, deal: DealItem, stages: readonly DealStage[]): void {
  // an owner who is not on the board cannot speak for the deal here
  const owner = open.people.find((it) => it.id === deal.owner)?.id ?? open.me;
  open.send({ t: 'add-deal', deal: deal.id, name: deal.name, owner, facts: boardFacts(deal, stages) });
}
