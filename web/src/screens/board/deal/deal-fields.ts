import { digitsOf } from '../../../parts/amount';
import type { Deal, DealFacts } from '../../../protocol/protocol.gen';

/** What a form asks about a deal, each as it is written there. */
export type DealFields = Record<keyof DealFacts | 'name' | 'owner', string>;

/** The fields as they stand now. */
export function fieldsOf(deal: Deal | undefined, owner: string, currency: string): DealFields {
  const facts = deal?.facts ?? {};
  return {
    name: deal?.name ?? '',
    owner: deal?.owner ?? owner,
    customer: facts.customer ?? '',
    stage: facts.stage ?? '',
    amount: facts.amount === undefined ? '' : String(facts.amount),
    currency: facts.currency ?? currency,
    closeDate: facts.closeDate ?? '',
  };
}

/** The facts that are written there; undefined where the amount is none. */
export function factsOf({ customer, stage, amount, currency, closeDate }: DealFields): DealFacts | undefined {
  const digits = digitsOf(amount);
  if (digits === undefined) return undefined;
  return {
    ...(customer.trim() ? { customer: customer.trim() } : {}),
    ...(stage.trim() ? { stage: stage.trim() } : {}),
    ...(digits === '' ? {} : { amount: Number(digits), currency }),
    ...(closeDate ? { closeDate } : {}),
  };
}
