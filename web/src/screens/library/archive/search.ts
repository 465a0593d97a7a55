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

export const FILTERS: readonly Filter[] = [
  'kind',
  'deal',
  'person',
  'type',
  'remover',
  'decided',
  'outcome',
  'from',
  'to',
];

export const KINDS: readonly PassageKind[] = [
  'OBSTACLE',
  'SOLUTION',
  'DECISION',
  'FOLLOW_UP',
  'DEAL',
  'STORY',
  'COMMENT',
  'HELP',
];
export const TYPES: readonly ObstacleType[] = [
  'PRICE',
  'BUDGET',
  'AUTHORITY',
  'NEED',
  'COMPETITOR',
  'TRUST',
  'PRODUCT',
  'INTEGRATION',
  'SECURITY',
  'LEGAL',
  'CHANGE',
  'SERVICE',
  'INTERNAL',
  'DATA',
  'OTHER',
];
export const REMOVERS: readonly Remover[] = ['REP', 'MANAGER', 'EXECUTIVE', 'UNSORTED'];
export const OUTCOMES: readonly Result[] = ['DONE', 'PARTLY', 'NOT_DONE', 'DROPPED'];
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
