import { locale } from '../../../messages/locale.svelte';
import type { DealFacts } from '../../../protocol/rest.gen';

const NOTHING = '–';

/** The changes of a deal's figures, e.g. “Negotiation → Contract”. */
export function changes(before: DealFacts, after: DealFacts): string[] {
  const figures = (facts: DealFacts) => [
    facts.stage ?? NOTHING,
    facts.amount === undefined || facts.currency === undefined
      ? NOTHING
      : locale.money(facts.amount, facts.currency),
    facts.closeDate === undefined ? NOTHING : locale.date(facts.closeDate),
  ];
  const now = figures(after);
  return figures(before).flatMap((then, at) => (then === now[at] ? [] : [`${then} → ${now[at] ?? NOTHING}`]));
}
