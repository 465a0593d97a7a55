const LONGEST = 60;

/** The beginning of a text; a sign where there is none. */
export function short(text: string | undefined): string {
  const chars = [...(text ?? '…')];
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}…` : chars.join('');
}
