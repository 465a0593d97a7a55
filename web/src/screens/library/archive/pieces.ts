import type { MatchSpan } from '../../../protocol/rest.gen';

export interface Piece {
  text: string;
  marked: boolean;
}

/** Splits a text at its marks, which are in order and do not overlap. Pure. */
export function pieces(text: string, marks: MatchSpan[]): Piece[] {
  const found: Piece[] = [];
  let read = 0;
  for (const { from, to } of marks) {
    if (from > read) found.push({ text: text.slice(read, from), marked: false });
    found.push({ text: text.slice(from, to), marked: true });
    read = to;
  }
  if (read < text.length) found.push({ text: text.slice(read), marked: false });
  return found;
}
