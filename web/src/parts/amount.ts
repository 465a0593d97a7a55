/** Longest whole amount, in digits. */
const DIGITS = 15;

/** How many zeros a unit stands for; in lower case. */
const UNITS: Record<string, number> = {
  '': 0,
  k: 3,
  thousand: 3,
  千: 3,
  万: 4,
  萬: 4,
  m: 6,
  mn: 6,
  mio: 6,
  million: 6,
  millions: 6,
  百万: 6,
  百萬: 6,
  亿: 8,
  億: 8,
  b: 9,
  bn: 9,
  billion: 9,
};

/** Signs that stand for one currency only. $ and ¥ stand for several. */
const SIGNS: Record<string, string> = {
  '€': 'EUR',
  '£': 'GBP',
  us$: 'USD',
  hk$: 'HKD',
  s$: 'SGD',
  cny: 'CNY',
  rmb: 'CNY',
  人民币: 'CNY',
  usd: 'USD',
  美元: 'USD',
  eur: 'EUR',
  欧元: 'EUR',
  gbp: 'GBP',
  英镑: 'GBP',
  jpy: 'JPY',
  日元: 'JPY',
  hkd: 'HKD',
  港币: 'HKD',
  港元: 'HKD',
  sgd: 'SGD',
  新元: 'SGD',
  $: '',
  '¥': '',
  元: '',
  块: '',
};

/** Why an amount cannot be read. */
export type AmountProblem = 'FRACTION' | 'TOO_LONG' | 'UNCLEAR';

/** An amount as read: digits alone, empty if nothing was written. */
export type AmountRead = { digits: string; currency: string | undefined } | { problem: AmountProblem };

const either = (words: Record<string, unknown>) =>
  Object.keys(words)
    .filter((it) => it !== '')
    .sort((one, other) => other.length - one.length)
    .map((it) => it.replace('$', '\\$'))
    .join('|');

const SIGN = either(SIGNS);
const WRITTEN = new RegExp(`^(${SIGN})?\\s*([\\d.,'’ ]*\\d)\\s*(${either(UNITS)})?\\s*(${SIGN})?$`, 'u');

/**
 * An amount as people write it: 1200000, 1,200,000, 1 200 000, 1.2m, 800k, €1.2m, １２０万 or 1.2亿. What could mean two
 * amounts is not guessed at. Pure.
 */
export function readAmount(written: string): AmountRead {
  const text = written.normalize('NFKC').trim().toLowerCase();
  if (text === '') return { digits: '', currency: undefined };
  const [, before, number, unit = '', behind] = WRITTEN.exec(text) ?? [];
  const zeros = UNITS[unit];
  const parts = number === undefined ? undefined : partsOf(number, unit !== '');
  if (!parts || zeros === undefined || (before !== undefined && behind !== undefined))
    return { problem: 'UNCLEAR' };
  const rest = parts.fraction.replace(/0+$/, '');
  if (rest.length > zeros) return { problem: 'FRACTION' };
  const digits = (parts.whole + rest.padEnd(zeros, '0')).replace(/^0+(?=\d)/, '');
  if (digits.length > DIGITS) return { problem: 'TOO_LONG' };
  return { digits, currency: SIGNS[before ?? behind ?? ''] || undefined };
}

/** The digits of an amount; undefined if it cannot be read. */
export function digitsOf(written: string): string | undefined {
  const read = readAmount(written);
  return 'digits' in read ? read.digits : undefined;
}

/** Before and after the decimal point. A comma is one only before a unit, as in 1,2m; 1,250 is a whole number. */
function partsOf(number: string, hasUnit: boolean): { whole: string; fraction: string } | undefined {
  const [, whole = '', fraction = ''] =
    /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ '’]\d{3})+)(?:\.(\d+))?$/u.exec(number) ??
    (hasUnit ? /^(\d+),(\d{1,2})$/.exec(number) : undefined) ??
    // 1.250.000 has more points than a decimal number
    /^(\d{1,3}(?:\.\d{3}){2,})(?:,(\d+))?$/.exec(number) ??
    [];
  return whole === '' ? undefined : { whole: whole.replace(/\D/g, ''), fraction };
}
