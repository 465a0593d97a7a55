/** The region of each English is the reader's own, as their browser knows it: Nov 30 and 2:30 PM, or 30 Nov and 14:30. */
const ENGLISH = /^en(?=-|$)/i;

/**
 * How days and times are written in a language of the screen. Pure.
 *
 * @param code of the screen's language
 * @param languages what the browser prefers, most wanted first
 */
export function regional(code: string, languages: readonly string[]): string {
  if (!ENGLISH.test(code)) return code;
  const english = languages.find((it) => ENGLISH.test(it));
  // only the region: calendars and numerals of other languages could not be typed back
  const region = english === undefined ? undefined : new Intl.Locale(english).region;
  return region === undefined ? code : `${code}-${region}`;
}
