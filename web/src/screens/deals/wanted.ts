import type { DealSearch, DealSort } from '../../api/deals';

/** What a person has chosen in the filter of the deals; an empty text limits nothing. */
export interface Wanted {
  find: string;
  owner: string;
  stage: string;
  state: 'open' | 'won' | 'lost' | 'all';
  sort: DealSort;
}

/** Open deals, the largest first. */
export const ALL_OPEN: Wanted = { find: '', owner: '', stage: '', state: 'open', sort: 'amount' };

export function searchOf({ find, owner, stage, state, sort }: Wanted): DealSearch {
  return { find: find.trim(), owner, stage, sort, ...(state === 'all' ? {} : { state }) };
}

/** Whether deals may be missing from the list because of the choice. */
export function isLimited({ find, owner, stage, state }: Wanted): boolean {
  return find.trim() !== '' || owner !== '' || stage !== '' || state !== 'all';
}
