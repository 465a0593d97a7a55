/** Normalises a text for comparison: full-width forms, accents, kinds of apostrophes, case, invisible characters. */
export function plain(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[‘’‛ʼ´`′]/g, "'")
    .normalize('NFKC')
    .toLowerCase();
}

/** Whether the text contains the part, ignoring accents, apostrophes and forms of sigma. */
export function contains(text: string, part: string): boolean {
  return bare(text).includes(bare(part.trim()));
}

function bare(text: string): string {
  return plain(text)
    .normalize('NFD')
    .replace(/[\p{M}']/gu, '')
    .replaceAll('ς', 'σ');
}
