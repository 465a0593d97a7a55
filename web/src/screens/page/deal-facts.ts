import { inLine } from '../../messages/isolate';
import { locale } from '../../messages/locale.svelte';
import type { DealFacts } from '../../protocol/rest.gen';

/** A deal's facts in one line. */
export function factsLine(facts: DealFacts, owner: string): string {
  const { customer, stage, amount, currency, closeDate } = facts;
  const known = [
    owner,
    customer,
    stage,
    amount === undefined || currency === undefined ? undefined : locale.money(amount, currency),
    closeDate === undefined ? undefined : locale.words.deals.closes(locale.date(closeDate)),
  ];
  return inLine(known);
}
