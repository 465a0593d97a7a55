import type { DealStage, ReportedDeal } from '../../../protocol/rest.gen';
import { valueOf, type NameOf } from '../../deals/telling';

/** Which deals of a report are looked at. */
export interface ReportSearch {
  find: string;
  onlyChanged: boolean;
}

/** The deals in which each word occurs: in the name of the deal, the customer or the owner. Pure. */
export function foundIn(
  deals: readonly ReportedDeal[],
  { find, onlyChanged }: ReportSearch,
  stages: readonly DealStage[],
  names: NameOf,
): ReportedDeal[] {
  const words = folded(find).split(/\s+/).filter(Boolean);
  return deals.filter((it) => {
    if (onlyChanged && it.was.length === 0) return false;
    if (words.length === 0) return true;
    const sought = folded(
      `${it.deal.name}\n${it.deal.account ?? ''}\n${valueOf('OWNER', it.deal, stages, names) ?? ''}`,
    );
    return words.every((word) => sought.includes(word));
  });
}

/** Without differences of case and width. */
function folded(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}
