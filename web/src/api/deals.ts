import type {
  DealDetail,
  DealList,
  DealStage,
  DealStep,
  DealThread,
  EditDeal,
  EditStages,
  NewDeal,
} from '../protocol/rest.gen';
import { call, path } from './http';

export type DealSort = 'amount' | 'close' | 'changed' | 'name';

/** Which deals a list has; what is absent limits nothing. */
export interface DealSearch {
  find?: string;
  /** member id */
  owner?: string;
  /** id */
  stage?: string;
  state?: 'open' | 'won' | 'lost';
  sort: DealSort;
  /** `next` of the page before */
  after?: string;
}

/** The team's deals, their stages and history. */
export const deals = {
  teamDeals: (search: DealSearch) => {
    const asked = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    return call<DealList>('GET', `/api/deals?${new URLSearchParams(asked as [string, string][]).toString()}`);
  },
  deal: (id: string) => call<DealDetail>('GET', path`/api/deals/${id}`),
  newDeal: (body: NewDeal) => call<DealDetail>('POST', '/api/deals', body),
  editDeal: (id: string, body: EditDeal) => call<DealDetail>('PATCH', path`/api/deals/${id}`, body),
  dealChanges: (id: string) => call<DealStep[]>('GET', path`/api/deals/${id}/changes`),
  dealReviews: (id: string) => call<DealThread>('GET', path`/api/deals/${id}/reviews`),
  stages: () => call<DealStage[]>('GET', '/api/stages'),
  editStages: (body: EditStages) => call<DealStage[]>('PUT', '/api/stages', body),
};
