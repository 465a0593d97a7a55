import { inLine } from '../../../messages/isolate';
import { locale } from '../../../messages/locale.svelte';
import type { DealStage, FieldWas, ReportedDeal } from '../../../protocol/rest.gen';
import { keptValue, valueOf, type NameOf } from '../../deals/telling';
import type { Common, Sum } from './lenses';

/** What stands above a column. */
export function columnTitle(common: Common, names: NameOf): string {
  const words = locale.words.report;
  switch (common.t) {
    case 'due':
      return words.parts[common.part];
    case 'value':
      return words.from(locale.money(common.from, common.currency));
    case 'no-amount':
      return words.noAmount;
    case 'stage':
      return common.stage?.name ?? locale.words.deals.noStage;
    case 'owner':
      return common.member === undefined ? (common.name ?? words.noOwner) : names.of(common.member);
  }
}

/** The sums of some deals, one per currency. */
export function sumsText(sums: readonly Sum[]): string {
  const words = locale.words.report;
  return inLine(
    sums.map(({ amount, weighted, currency }) => {
      const sum = locale.money(amount, currency);
      return weighted > 0 ? words.withWeighted(sum, locale.money(Math.round(weighted), currency)) : sum;
    }),
  );
}

export function isNew({ was }: ReportedDeal): boolean {
  return was.some(({ field, was: before }) => field === 'NAME' && before === undefined);
}

/** What has changed since the review before, each with its value before and now. */
export function changesOf(
  { deal, was }: ReportedDeal,
  stages: readonly DealStage[],
  names: NameOf,
): string[] {
  const words = locale.words.report;
  const told = ({ field, was: before, member }: FieldWas) =>
    words.became(
      locale.words.deals.fields[field],
      keptValue(field, before, member, names) ?? words.nothing,
      valueOf(field, deal, stages, names) ?? words.nothing,
    );
  return was.filter(({ field, was: before }) => field !== 'NAME' || before !== undefined).map(told);
}
