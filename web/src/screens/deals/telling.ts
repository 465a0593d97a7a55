import { locale } from '../../messages/locale.svelte';
import { inLine } from '../../messages/isolate';
import type { DealField, DealItem, DealStage, DealStep, ForecastCategory } from '../../protocol/rest.gen';

/** Tells people's names by their ids. */
export interface NameOf {
  of: (id: string) => string;
}

/** The value of a deal's field as text; undefined if it has none. */
export function valueOf(
  field: DealField,
  deal: DealItem,
  stages: readonly DealStage[],
  names: NameOf,
): string | undefined {
  const day = (it: string | undefined) => (it === undefined ? undefined : locale.day(it));
  switch (field) {
    case 'NAME':
      return deal.name;
    case 'ACCOUNT':
      return deal.account;
    case 'OWNER':
      return deal.owner === undefined ? deal.ownerName : names.of(deal.owner);
    case 'STAGE':
      return stages.find(({ id }) => id === deal.stage)?.name;
    case 'AMOUNT':
    case 'CURRENCY':
      return deal.amount === undefined || deal.currency === undefined
        ? undefined
        : locale.money(deal.amount, deal.currency);
    case 'CLOSE_DATE':
      return day(deal.closeDate);
    case 'PROBABILITY':
      return deal.probability === undefined ? undefined : locale.percent(deal.probability / 100);
    case 'CATEGORY':
      return locale.words.deals.categories[deal.category];
    case 'NEXT_STEP':
      return deal.nextStep;
    case 'NEXT_STEP_DATE':
      return day(deal.nextStepDate);
    case 'SOURCE':
      return deal.source;
    case 'CREATED_ON':
      return day(deal.createdOn);
    case 'CLOSED_ON':
      return day(deal.closedOn);
    case 'LOST_REASON':
      return deal.lostReason;
    case 'TAGS':
      return deal.tags.length === 0 ? undefined : locale.list(deal.tags);
    // what only files tell
    case 'EXTERNAL_ID':
    case 'INDUSTRY':
      return undefined;
  }
}

/** A value as the history keeps it, for reading; undefined if there was none. */
export function keptValue(
  field: DealField,
  text: string | undefined,
  member: string | undefined,
  names: NameOf,
): string | undefined {
  if (member !== undefined) return names.of(member);
  if (text === undefined) return undefined;
  switch (field) {
    case 'AMOUNT': {
      const [amount, currency] = text.split(' ');
      return currency === undefined ? text : locale.money(Number(amount), currency);
    }
    case 'CLOSE_DATE':
    case 'NEXT_STEP_DATE':
    case 'CREATED_ON':
    case 'CLOSED_ON':
      return locale.day(text);
    case 'PROBABILITY':
      return locale.percent(Number(text) / 100);
    case 'CATEGORY':
      return locale.words.deals.categories[text as ForecastCategory];
    case 'NAME':
    case 'ACCOUNT':
    case 'OWNER':
    case 'STAGE':
    case 'NEXT_STEP':
    case 'SOURCE':
    case 'LOST_REASON':
    case 'TAGS':
    case 'EXTERNAL_ID':
    case 'CURRENCY':
    case 'INDUSTRY':
      return text;
  }
}

/** Where a value comes from and how old it is. */
export function saidBy(
  { at, by, source }: Pick<DealStep, 'at' | 'by' | 'source'>,
  names: NameOf,
  now: number,
): string {
  return inLine([
    locale.words.deals.sources[source],
    by === undefined ? undefined : names.of(by),
    locale.fromNow(Date.parse(at) - now),
  ]);
}
