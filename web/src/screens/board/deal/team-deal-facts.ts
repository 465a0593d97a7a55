import { LIMITS, type DealFacts } from '../../../protocol/protocol.gen';
import type { DealItem, DealStage } from '../../../protocol/rest.gen';

/** What a board says of one of the team's deals when it is added. A board has amounts in whole units. */
export function boardFacts(deal: DealItem, stages: readonly DealStage[]): DealFacts {
  const stage = stages.find(({ id }) => id === deal.stage)?.name;
  const { account, amount, currency, closeDate } = deal;
  return {
    ...(account === undefined ? {} : { customer: account }),
    ...(stage === undefined || [...stage].length > LIMITS.STAGE ? {} : { stage }),
    ...(amount === undefined || currency === undefined ? {} : { amount: Math.round(amount), currency }),
    ...(closeDate === undefined ? {} : { closeDate }),
  };
}
