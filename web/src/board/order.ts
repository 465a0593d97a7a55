/** The digits of the server's keys, and one greater than all of them. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz~';
/** Greater than every real key, including ones that the server creates meanwhile. */
const BEHIND_ALL = '~';

/**
 * A provisional key between two others until the server has created the real one: keys compare as strings, and a key
 * between two gets more digits. An absent neighbour is the start or the end of the list.
 */
export function provisionalOrder(after: string | undefined, before: string | undefined): string {
  const low = after ?? '';
  if (before === undefined) return `${low}z`;
  let key = '';
  for (let i = 0; ; i++) {
    const from = digit(low, i);
    const to = i < before.length ? digit(before, i) : DIGITS.length;
    if (to - from > 1) return key + DIGITS.charAt(Math.floor((from + to) / 2));
    key += DIGITS.charAt(from);
    if (to > from) return provisionalTail(key, low, i + 1);
  }
}

function provisionalTail(key: string, low: string, from: number): string {
  return `${key}${low.slice(from)}V`;
}

/** A provisional key at the end of a list, after anything that others may add before the server answers. */
export function provisionalEnd(last: string | undefined): string {
  return last !== undefined && last >= BEHIND_ALL ? provisionalOrder(last, undefined) : BEHIND_ALL;
}

/** Orders by key, and by id where two keys are the same. */
export function byOrder(one: { order: string; id: string }, other: { order: string; id: string }): number {
  return compare(one.order, other.order) || compare(one.id, other.id);
}

/** Byte by byte, as the server does. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function digit(key: string, index: number): number {
  return index < key.length ? Math.max(0, DIGITS.indexOf(key.charAt(index))) : 0;
}
