import { digitsOf } from '../../../parts/amount';
import type { Deal, DealFacts } from '../../../protocol/protocol.gen';

/** The fields of a deal's form, as typed. */
export type DealFields = Record<keyof DealFacts | 'name' | 'owner', string>;

/** The current fields. */
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

/** The facts as typed; undefined if the amount is invalid. */
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
