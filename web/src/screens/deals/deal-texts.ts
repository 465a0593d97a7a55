import { digitsOf } from '../../parts/amount';
import type { DealFields, DealItem, ForecastCategory } from '../../protocol/rest.gen';

/** The fields of a deal's form, as typed. */
export type DealTexts = Record<
  | 'name'
  | 'account'
  | 'owner'
  | 'stage'
  | 'amount'
  | 'currency'
  | 'closeDate'
  | 'probability'
  | 'category'
  | 'nextStep'
  | 'nextStepDate'
  | 'source'
  | 'closedOn'
  | 'lostReason'
  | 'tags',
  string
>;

/** An owner who is no member, of whom only the name is known. */
const NAMED = 'named ';

/**
 * The current fields.
 *
 * @param owner of a new deal
 * @param currency of a deal without an amount
 */
export function textsOf(deal: DealItem | undefined, owner: string, currency: string): DealTexts {
  const named = deal?.ownerName === undefined ? '' : NAMED + deal.ownerName;
  return {
    name: deal?.name ?? '',
    account: deal?.account ?? '',
    owner: deal === undefined ? owner : (deal.owner ?? named),
    stage: deal?.stage ?? '',
    amount: deal?.amount === undefined ? '' : String(deal.amount),
    currency: deal?.currency ?? currency,
    closeDate: deal?.closeDate ?? '',
    probability: deal?.probability === undefined ? '' : String(deal.probability),
    category: deal?.category ?? 'PIPELINE',
    nextStep: deal?.nextStep ?? '',
    nextStepDate: deal?.nextStepDate ?? '',
    source: deal?.source ?? '',
    closedOn: deal?.closedOn ?? '',
    lostReason: deal?.lostReason ?? '',
    tags: (deal?.tags ?? []).join(', '),
  };
}

/** Some fields as they are sent; an empty text is no value. The amount must be one that can be read. */
export function sent(texts: Partial<DealTexts>): DealFields {
  const { owner, amount, currency, probability, category, tags, ...others } = texts;
  const plain = Object.entries(others).filter(([, text]) => text.trim() !== '');
  return {
    ...Object.fromEntries(plain.map(([name, text]) => [name, text.trim()])),
    ...(owner === undefined || owner === ''
      ? {}
      : owner.startsWith(NAMED)
        ? { ownerName: owner.slice(NAMED.length) }
        : { owner }),
    ...(amount === undefined || amount.trim() === '' ? {} : { amount: numberOf(amount), currency }),
    ...(probability === undefined || probability.trim() === '' ? {} : { probability: Number(probability) }),
    ...(category === undefined ? {} : { category: category as ForecastCategory }),
    ...(tags === undefined ? {} : { tags: tagsOf(tags) }),
  };
}

/** An amount that is shown has a point, whoever reads it; a typed one is read as people write it. */
function numberOf(amount: string): number {
  return /^\d+\.\d+$/.test(amount) ? Number(amount) : Number(digitsOf(amount));
}

function tagsOf(text: string): string[] {
  const tags = text.split(/[,，、]/).map((it) => it.trim());
  return [...new Set(tags.filter((it) => it !== ''))];
}

/** What has to be sent: an amount goes with its currency. */
export function withPairs(changed: Partial<DealTexts>, all: DealTexts): Partial<DealTexts> {
  const isOfAmount = 'amount' in changed || 'currency' in changed;
  return isOfAmount ? { ...changed, amount: all.amount, currency: all.currency } : changed;
}
