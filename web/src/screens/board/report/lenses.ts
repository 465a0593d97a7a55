import { endOfWeek, parseDate } from '@internationalized/date';
import type { Lens } from '../../../protocol/protocol.gen';
import type { DealReport, DealStage, ReportedDeal } from '../../../protocol/rest.gen';

/*
 * The same deals from different angles. Pure: what is today, and how stages and people are called, is told.
 */

export const LENSES: readonly Lens[] = ['VALUE', 'CLOSE_DATE', 'STAGE', 'OWNER'];

/** When a deal is expected to close, seen from a day. */
export type DuePart = 'OVERDUE' | 'THIS_WEEK' | 'THIS_MONTH' | 'LATER' | 'NO_DATE';

/** What the deals of one column have in common. */
export type Common =
  | { t: 'due'; part: DuePart }
  /** Amounts of so much, in this currency, and more; below the next higher one. */
  | { t: 'value'; from: number; currency: string }
  | { t: 'no-amount' }
  | { t: 'stage'; stage: DealStage | undefined }
  /** A member's id, or the name of an owner who is no member. */
  | { t: 'owner'; member: string | undefined; name: string | undefined };

export interface LensColumn {
  key: string;
  common: Common;
  deals: ReportedDeal[];
}

/** One currency's sum; amounts in different currencies are never added. */
export interface Sum {
  currency: string;
  amount: number;
  /** Each amount times its probability; of deals whose probability is known. */
  weighted: number;
  deals: number;
}

export function isOpen({ deal }: ReportedDeal): boolean {
  return deal.state === 'OPEN';
}

/** In percent: the deal's own probability, else that of its stage. */
export function probabilityOf({ deal }: ReportedDeal, stages: readonly DealStage[]): number | undefined {
  return deal.probability ?? stages.find(({ id }) => id === deal.stage)?.probability;
}

/** The expected value of a deal: amount × probability / 100 (domain invariant I2); undefined if one is unknown. */
export function weightedOf(it: ReportedDeal, stages: readonly DealStage[]): number | undefined {
  const probability = probabilityOf(it, stages);
  return it.deal.amount === undefined || probability === undefined
    ? undefined
    : (it.deal.amount * probability) / 100;
}

/** The sums of these deals, the currency with most deals first. Deals without an amount are in none. */
export function sumsOf(deals: readonly ReportedDeal[], stages: readonly DealStage[]): Sum[] {
  const sums = new Map<string, Sum>();
  for (const it of deals) {
    const { amount, currency } = it.deal;
    if (amount === undefined || currency === undefined) continue;
    const sum = sums.get(currency) ?? { currency, amount: 0, weighted: 0, deals: 0 };
    sum.amount += amount;
    sum.weighted += weightedOf(it, stages) ?? 0;
    sum.deals += 1;
    sums.set(currency, sum);
  }
  return [...sums.values()].sort(
    (one, other) => other.deals - one.deals || order(one.currency, other.currency),
  );
}

/** By amount: of the currency with most deals first, the highest first, those without an amount last. */
export function byAmount(deals: readonly ReportedDeal[]): ReportedDeal[] {
  const currencies = sumsOf(deals, []).map(({ currency }) => currency);
  const rank = ({ deal }: ReportedDeal) =>
    deal.currency === undefined ? currencies.length : currencies.indexOf(deal.currency);
  return [...deals].sort(
    (one, other) =>
      rank(one) - rank(other) ||
      (other.deal.amount ?? 0) - (one.deal.amount ?? 0) ||
      byDay(one, other) ||
      order(one.deal.name, other.deal.name),
  );
}

/** By the day on which they are expected to close, those without one last. */
export function byCloseDate(deals: readonly ReportedDeal[]): ReportedDeal[] {
  return [...byAmount(deals)].sort(byDay);
}

function byDay(one: ReportedDeal, other: ReportedDeal): number {
  return order(one.deal.closeDate ?? '9999', other.deal.closeDate ?? '9999');
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** All deals in the order of a lens. */
export function inOrder(report: DealReport, lens: Lens, today: string): ReportedDeal[] {
  return columnsOf(report.deals, report.stages, lens, today).flatMap(({ deals }) => deals);
}

/**
 * The columns of a lens. A column without deals is only there if it is a stage of open deals.
 *
 * @param deals open ones
 * @param today ISO day
 */
export function columnsOf(
  deals: readonly ReportedDeal[],
  stages: readonly DealStage[],
  lens: Lens,
  today: string,
): LensColumn[] {
  switch (lens) {
    case 'VALUE':
      return grouped(byAmount(deals), valueOf);
    case 'CLOSE_DATE':
      return grouped(byCloseDate(deals), ({ deal }) => due(partOf(deal.closeDate, today)));
    case 'STAGE':
      return stageColumns(byAmount(deals), stages);
    case 'OWNER': {
      const columns = grouped(byAmount(deals), ownerOf);
      // nobody's deals last
      return [...columns].sort((one, other) => nobody(one) - nobody(other));
    }
  }
}

function grouped(deals: readonly ReportedDeal[], of: (deal: ReportedDeal) => [string, Common]): LensColumn[] {
  const columns = new Map<string, LensColumn>();
  for (const deal of deals) {
    const [key, common] = of(deal);
    const column = columns.get(key) ?? { key, common, deals: [] };
    column.deals.push(deal);
    columns.set(key, column);
  }
  return [...columns.values()];
}

/** Amounts of the same number of digits are in one column. */
function valueOf({ deal: { amount, currency } }: ReportedDeal): [string, Common] {
  if (amount === undefined || currency === undefined) return ['none', { t: 'no-amount' }];
  const from = amount < 1 ? 0 : 10 ** Math.floor(Math.log10(amount) + 1e-9);
  return [`${currency} ${from}`, { t: 'value', from, currency }];
}

function due(part: DuePart): [string, Common] {
  return [part, { t: 'due', part }];
}

/** Weeks begin on Monday. */
export function partOf(closeDate: string | undefined, today: string): DuePart {
  if (closeDate === undefined) return 'NO_DATE';
  if (closeDate < today) return 'OVERDUE';
  if (closeDate <= endOfWeek(parseDate(today), 'en', 'mon').toString()) return 'THIS_WEEK';
  return closeDate.slice(0, 7) === today.slice(0, 7) ? 'THIS_MONTH' : 'LATER';
}

function stageColumns(deals: readonly ReportedDeal[], stages: readonly DealStage[]): LensColumn[] {
  const of = (stage: DealStage | undefined): LensColumn => ({
    key: stage?.id ?? 'none',
    common: { t: 'stage', stage },
    deals: deals.filter(({ deal }) => stages.find(({ id }) => id === deal.stage)?.id === stage?.id),
  });
  const none = of(undefined);
  return [...stages.filter(({ kind }) => kind === 'OPEN').map(of), ...(none.deals.length > 0 ? [none] : [])];
}

function ownerOf({ deal: { owner, ownerName } }: ReportedDeal): [string, Common] {
  return [owner ?? `name ${ownerName ?? ''}`, { t: 'owner', member: owner, name: ownerName }];
}

function nobody({ common }: LensColumn): number {
  return common.t === 'owner' && common.member === undefined && common.name === undefined ? 1 : 0;
}
