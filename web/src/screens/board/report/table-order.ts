import type { DealStage, ReportedDeal } from '../../../protocol/rest.gen';
import { valueOf, type NameOf } from '../../deals/telling';
import { weightedOf } from './lenses';

export const TABLE_COLUMNS = [
  'deal',
  'owner',
  'stage',
  'amount',
  'weighted',
  'closeDate',
  'category',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export interface TableOrder {
  by: TableColumn;
  isDescending: boolean;
}

type Key = string | number | undefined;

/** The deals sorted by a column; what it does not know is last, whichever way it is sorted. Pure. */
export function sorted(
  deals: readonly ReportedDeal[],
  { by, isDescending }: TableOrder,
  stages: readonly DealStage[],
  names: NameOf,
): ReportedDeal[] {
  const turn = isDescending ? -1 : 1;
  const keyed = deals.map((deal) => ({ deal, key: keyOf(deal, by, stages, names) }));
  keyed.sort(({ key: one }, { key: other }) => {
    if (one === undefined || other === undefined)
      return Number(one === undefined) - Number(other === undefined);
    return turn * compared(one, other);
  });
  return keyed.map(({ deal }) => deal);
}

function compared(one: string | number, other: string | number): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other));
}

function keyOf(it: ReportedDeal, by: TableColumn, stages: readonly DealStage[], names: NameOf): Key {
  const { deal } = it;
  switch (by) {
    case 'deal':
      return deal.name;
    case 'owner':
      return valueOf('OWNER', deal, stages, names);
    case 'stage': {
      const place = stages.findIndex(({ id }) => id === deal.stage);
      return place < 0 ? undefined : place;
    }
    case 'amount':
      return deal.amount;
    case 'weighted':
      return weightedOf(it, stages);
    case 'closeDate':
      return deal.closeDate;
    case 'category':
      return CERTAINTY.indexOf(deal.category);
  }
}

/** From the least certain to the most. */
const CERTAINTY = ['OMITTED', 'PIPELINE', 'BEST_CASE', 'MOST_LIKELY', 'COMMIT', 'CLOSED'];
