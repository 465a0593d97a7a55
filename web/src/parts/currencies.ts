import type { Language } from '../protocol/protocol.gen';

/** Currencies to choose from, by their ISO 4217 codes. */
export const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD', 'SGD'];

/** The currency of a team that has set none. */
export function usualCurrency(language: Language): string {
  return language === 'ZH' ? 'CNY' : 'USD';
}
