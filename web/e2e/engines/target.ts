/** Something on the screen, described as a person would. Plain data, as it goes into the page. */
export interface Target {
  css: string;
  /** The accessible name, or its beginning if `loosely`. */
  name?: string;
  loosely?: boolean;
  /** A text that it contains. */
  text?: string;
  inside?: Target;
}

type Within = Pick<Target, 'inside' | 'loosely'>;

export const button = (name: string, within: Within = {}): Target => ({ css: 'button', name, ...within });
export const link = (name: string, within: Within = {}): Target => ({ css: 'a', name, ...within });
export const field = (name: string, within: Within = {}): Target => ({
  css: 'input, textarea',
  name,
  ...within,
});
export const lane = (remover: 'REP' | 'MANAGER' | 'EXECUTIVE'): Target => ({
  css: `[data-lane="${remover}"]`,
});
export const card = (text: string, inside?: Target): Target => ({
  css: '[data-lane] [data-card]',
  text,
  ...(inside ? { inside } : {}),
});
export const heading = (text: string): Target => ({ css: 'h1, h2, h3', text });
export const dialog: Target = { css: 'dialog[open]' };
/** The board's status says that everything is in the log. */
export const saved: Target = { css: '[data-status=live]', text: 'Saved' };
