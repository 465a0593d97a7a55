const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const WHOLE = 6;

/** The next key for an appended item, as on the server (board.OrderKey). */
export function keyAfter(last: string): string {
  if (last === '') return 'V00000';
  const whole = [...last.slice(0, WHOLE).padEnd(WHOLE, '0')];
  for (let i = WHOLE - 1; i >= 0; i--) {
    const digit = DIGITS.indexOf(whole[i] ?? '0');
    if (digit < DIGITS.length - 1) {
      whole[i] = DIGITS.charAt(digit + 1);
      return whole.join('');
    }
    whole[i] = '0';
  }
  return keyBetween(last, undefined);
}

/** A key about in the middle of two, or between one and the end, as on the server (board.OrderKey). */
export function keyBetween(low: string, high: string | undefined): string {
  let key = '';
  let ceiling = high;
  for (let i = 0; ; i++) {
    const from = digitAt(low, i);
    const to: number = ceiling === undefined ? DIGITS.length : digitAt(ceiling, i);
    if (to - from > 1) {
      key += DIGITS.charAt(Math.floor((from + to) / 2));
      return key.padEnd(WHOLE, '0');
    }
    key += DIGITS.charAt(from);
    if (to > from) ceiling = undefined;
  }
}

function digitAt(key: string, index: number): number {
  return index < key.length ? DIGITS.indexOf(key.charAt(index)) : 0;
}
