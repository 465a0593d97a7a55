/** Measures that all charts of the pipeline share, in units of the chart. */
export const WIDTH = 360;
export const LEFT = 2;
export const RIGHT = WIDTH - 2;
/** Of a row: its text stands above its bar. */
export const ROW = 38;
export const AXIS = 20;

/** The size of the texts is 12; a Chinese character is as wide as that, a Latin letter is about half of it. */
const WIDE = 12;
const NARROW = 6.7;

/** The beginning of a text that fits into that width. */
export function fitting(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += /[\u2e80-\uffef]/u.test(character) ? WIDE : NARROW;
    if (used > width) return `${kept.trimEnd()}…`;
    kept += character;
  }
  return text;
}

/** About how wide a text is. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, it) => sum + (/[\u2e80-\uffef]/u.test(it) ? WIDE : NARROW), 0);
}

/** The colours of what a chart counts. */
export const COLOURS = {
  created: 'var(--accent)',
  won: 'var(--good)',
  lost: 'var(--bad)',
  on: 'var(--good)',
  there: 'var(--accent)',
  back: 'var(--key)',
} as const;
