import type { DealStage, ReportedDeal } from '../../../protocol/rest.gen';
import { valueOf, type NameOf } from '../../deals/telling';
import { fit } from '../../palette/match';

/** Which deals of a report are looked at. */
export interface ReportSearch {
  find: string;
  onlyChanged: boolean;
}

/** The deals that fit, by the name of the deal, the customer or the owner, also in pinyin. Pure. */
export function foundIn(
  deals: readonly ReportedDeal[],
  { find, onlyChanged }: ReportSearch,
  stages: readonly DealStage[],
  names: NameOf,
): ReportedDeal[] {
  const isFound = (it: ReportedDeal) => {
    const { name, account = '' } = it.deal;
    return fit(find, name, `${account} ${valueOf('OWNER', it.deal, stages, names) ?? ''}`) > 0;
  };
  return deals.filter((it) => (!onlyChanged || it.was.length > 0) && (find.trim() === '' || isFound(it)));
}
