/**
 * One form in which texts are compared: for full-width and half-width signs, for accents that are put on a letter,
 * for kinds of apostrophes and for letters of both cases; without what cannot be seen.
 */
export function plain(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’‛ʼ´`′]/g, "'")
    .normalize('NFKC')
    .toLowerCase();
}

/** Whether a part of it is there; accents and apostrophes may be left out, and sigma looks as it likes. */
export function contains(text: string, part: string): boolean {
  return bare(text).includes(bare(part.trim()));
}

function bare(text: string): string {
  return plain(text)
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .replaceAll('ς', 'σ');
}
