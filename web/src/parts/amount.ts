/** Longest whole amount, in digits. */
const DIGITS = 15;
const UNITS: Record<string, number> = { '': 0, 万: 4, 萬: 4, 亿: 8, 億: 8 };

/**
 * A whole amount as people write it: 1200000, 1,200,000, 1 200 000, １２０００００, 120万 or 1.2亿.
 *
 * @returns digits alone, empty for nothing written; undefined where it is no whole amount
 */
export function digitsOf(written: string): string | undefined {
  const text = written.normalize('NFKC').trim();
  if (text === '') return '';
  const [, whole, part = '', unit = ''] =
    /^(\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ '’]\d{3})+)(?:\.(\d+))?\s*([万萬亿億]?)$/u.exec(text) ?? [];
  const zeros = UNITS[unit];
  if (whole === undefined || zeros === undefined) return undefined;
  const rest = part.replace(/0+$/, '');
  if (rest.length > zeros) return undefined;
  const digits = (whole.replace(/\D/g, '') + rest.padEnd(zeros, '0')).replace(/^0+(?=\d)/, '');
  return digits.length > DIGITS ? undefined : digits;
}
