import { every } from '../../../board/every';
import type { ObstacleType, PassageKind, Remover, Result } from '../../../protocol/rest.gen';

/** A search; empty fields are not sent. */
export interface Search {
  q: string;
  deal: string;
  person: string;
  type: string;
  remover: string;
  decided: string;
  outcome: string;
  kind: string;
  /** days, such as 2026-03-30 */
  from: string;
  to: string;
  page: number;
}

export type Filter = Exclude<keyof Search, 'q' | 'page'>;

export const FILTERS = every<Filter>({
  kind: true,
  deal: true,
  person: true,
  type: true,
  remover: true,
  decided: true,
  outcome: true,
  from: true,
  to: true,
});

export const KINDS = every<PassageKind>({
  OBSTACLE: true,
  SOLUTION: true,
  DECISION: true,
  FOLLOW_UP: true,
  DEAL: true,
  STORY: true,
  COMMENT: true,
  HELP: true,
});
export const TYPES = every<ObstacleType>({
  PRICE: true,
  BUDGET: true,
  AUTHORITY: true,
  NEED: true,
  COMPETITOR: true,
  TRUST: true,
  PRODUCT: true,
  INTEGRATION: true,
  SECURITY: true,
  LEGAL: true,
  CHANGE: true,
  SERVICE: true,
  INTERNAL: true,
  DATA: true,
  OTHER: true,
});
export const REMOVERS = every<Remover>({ REP: true, MANAGER: true, EXECUTIVE: true, UNSORTED: true });
export const OUTCOMES = every<Result>({ DONE: true, PARTLY: true, NOT_DONE: true, DROPPED: true });
export const DECIDED = ['true', 'false'] as const;

/** Values in an address that are not in these lists are ignored. */
const ALLOWED: Partial<Record<Filter, readonly string[]>> = {
  kind: KINDS,
  type: TYPES,
  remover: REMOVERS,
  outcome: OUTCOMES,
  decided: DECIDED,
};

/** The server's limit. */
export const LONGEST = 200;

/** Parses a query string. Pure. */
export function searchIn(address: string): Search {
  const asked = new URLSearchParams(address);
  const given = (name: Filter): string => {
    const value = asked.get(name) ?? '';
    if (name === 'from' || name === 'to') return dayStart(value) === undefined ? '' : value;
    return ALLOWED[name]?.includes(value) === false ? '' : value;
  };
  const page = Number(asked.get('page') ?? 1);
  return {
    q: asked.get('q') ?? '',
    deal: given('deal'),
    person: given('person'),
    type: given('type'),
    remover: given('remover'),
    decided: given('decided'),
    outcome: given('outcome'),
    kind: given('kind'),
    from: given('from'),
    to: given('to'),
    page: Number.isInteger(page) && page >= 1 && page <= 500 ? page : 1,
  };
}

/** The query string of a search; parsing it gives the same search. Pure. */
export function addressOf(search: Search): string {
  const asked = new URLSearchParams();
  if (search.q.trim() !== '') asked.set('q', search.q);
  for (const name of FILTERS) if (search[name] !== '') asked.set(name, search[name]);
  if (search.page > 1) asked.set('page', String(search.page));
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

/** The request to the server: days become instants in this device's time zone, otherwise pure. */
export function requestOf(search: Search): string {
  const asked = new URLSearchParams(addressOf(search));
  const from = dayStart(search.from);
  const to = dayStart(search.to);
  if (from) asked.set('from', from.toISOString());
  if (to) asked.set('to', new Date(to.getFullYear(), to.getMonth(), to.getDate() + 1).toISOString());
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

export function filtersIn(search: Search): number {
  return FILTERS.filter((name) => search[name] !== '').length;
}

/** The same words without filters. */
export function unfiltered(search: Search): Search {
  return { ...searchIn(''), q: search.q };
}

function dayStart(day: string): Date | undefined {
  const at = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00`) : undefined;
  return at === undefined || Number.isNaN(at.getTime()) ? undefined : at;
}
