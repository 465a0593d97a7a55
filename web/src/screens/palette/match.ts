import fuzzysort from 'fuzzysort';
import pinyin from 'pinyin-match';
import type { Entry } from './entry';

/** Below, letters are only scattered over the text. */
const ENOUGH = 0.3;
/** Pinyin is less sure than the characters themselves: many sound alike. */
const BY_SOUND = 0.7;
/** What is not shown counts less than what is. */
const UNSEEN = 0.6;
/** Nobody types a longer word of pinyin, and splitting it into syllables takes long. */
const LONGEST_PINYIN = 24;
const HAN = /\p{Script=Han}/u;

/** How well a text fits a query, from above 0 to 1; 0 if it does not. Each word of the query must be found. Pure. */
export function fit(query: string, text: string, also = ''): number {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean);
  const fits = words.map((word) => Math.max(fitOfWord(word, text), UNSEEN * fitOfWord(word, also)));
  return Math.min(1, ...fits);
}

function fitOfWord(word: string, text: string): number {
  if (text === '') return 0;
  const byLetters = fuzzysort.single(word, text.normalize('NFKC'))?.score ?? 0;
  if (byLetters >= ENOUGH) return byLetters;
  return HAN.test(text) && isPinyin(word) && pinyin.match(text, word) !== false ? BY_SOUND : 0;
}

function isPinyin(word: string): boolean {
  return word.length <= LONGEST_PINYIN && /^[a-zü]+$/u.test(word);
}

/**
 * The entries that fit, best first; equal ones stay in their order. Something chosen lately wins over what fits about as
 * well. Pure.
 */
export function ranked(entries: readonly Entry[], query: string, recent: readonly string[]): Entry[] {
  const lately = new Set(recent);
  return entries
    .map((entry) => ({ entry, fit: fit(query, entry.text, [entry.beside, entry.also].join(' ')) }))
    .filter((it) => it.fit > 0)
    .map((it) => ({ ...it, fit: it.fit + (lately.has(it.entry.id) ? 0.05 : 0) }))
    .sort((one, other) => other.fit - one.fit)
    .map((it) => it.entry);
}
