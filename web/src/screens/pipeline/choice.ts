import { dayOf } from '../../messages/days';

export const PERIODS = ['year', 'quarter', 'last-quarter', 'own'] as const;
export type Period = (typeof PERIODS)[number];

/** Which deals of which period a person looks at; an empty text limits nothing. */
export interface Choice {
  period: Period;
  /** Days, of own dates only. */
  from: string;
  to: string;
  source: string;
  /** Only deals without a source. */
  isWithoutSource: boolean;
  currency: string;
  /** member id */
  owner: string;
}

/** The first and the last day, yyyy-mm-dd. */
export interface Days {
  from: string;
  to: string;
}

/** Parses a query string. Pure. */
export function choiceIn(address: string): Choice {
  const asked = new URLSearchParams(address);
  const text = (name: string) => asked.get(name) ?? '';
  const period = PERIODS.find((it) => it === asked.get('period')) ?? 'year';
  const isOwn = period === 'own' && isDay(text('from')) && isDay(text('to'));
  return {
    period: period === 'own' && !isOwn ? 'year' : period,
    from: isOwn ? text('from') : '',
    to: isOwn ? text('to') : '',
    source: text('source'),
    isWithoutSource: asked.get('source') === '',
    currency: text('currency'),
    owner: text('owner'),
  };
}

/** The query string of a choice; parsing it gives the same choice. Pure. */
export function addressOf(choice: Choice): string {
  const asked = segmentOf(choice);
  if (choice.period !== 'year') asked.set('period', choice.period);
  if (choice.period === 'own') {
    asked.set('from', choice.from);
    asked.set('to', choice.to);
  }
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

/** What the server is asked for. */
export function requestOf(choice: Choice, today = dayOf(Date.now(), 'UTC')): URLSearchParams {
  const { from, to } = daysOf(choice, today);
  return new URLSearchParams([['from', from], ['to', to], ...segmentOf(choice)]);
}

/** Days of the server's clock, which is UTC. Pure. */
export function daysOf({ period, from, to }: Choice, today: string): Days {
  switch (period) {
    case 'year':
      return { from: monthsLater(today, -12), to: today };
    case 'quarter':
      return { from: quarterOf(today), to: today };
    case 'last-quarter':
      return { from: monthsLater(quarterOf(today), -3), to: dayBefore(quarterOf(today)) };
    case 'own':
      return { from, to };
  }
}

/** Whether the choice leaves out some of the deals of its period. */
export function isLimited({ source, isWithoutSource, currency, owner }: Choice): boolean {
  return source !== '' || isWithoutSource || currency !== '' || owner !== '';
}

function segmentOf({ source, isWithoutSource, currency, owner }: Choice): URLSearchParams {
  const asked = new URLSearchParams();
  if (source !== '' || isWithoutSource) asked.set('source', source);
  if (currency !== '') asked.set('currency', currency);
  if (owner !== '') asked.set('owner', owner);
  return asked;
}

/** The first day of the month that many months later. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 10);
}

function quarterOf(day: string): string {
  const month = Number(day.slice(5, 7)) - 1;
  return monthsLater(day, -(month % 3));
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 24 * 3_600_000).toISOString().slice(0, 10);
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
