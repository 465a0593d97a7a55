/** A row of a long list with its index, or the place of rows that are not in view. */
export type Part<T> =
  { t: 'row'; id: string; row: T; index: number } | { t: 'gap'; id: string; height: number };

/** Where the rows of a list are: the offset of each, and of the end. Pure. */
export function offsetsOf(rows: readonly { id: string }[], heightOf: (id: string) => number): number[] {
  const offsets = [0];
  for (const [index, { id }] of rows.entries()) offsets.push((offsets[index] ?? 0) + heightOf(id));
  return offsets;
}

/** The rows that touch a stretch of the list, as the first index and the one after the last. Pure. */
export function rowsWithin(offsets: readonly number[], from: number, to: number): [number, number] {
  const first = firstAbove(offsets, from) - 1;
  const end = firstAbove(offsets, to);
  const last = offsets.length - 1;
  return [Math.min(last, Math.max(0, first)), Math.min(last, Math.max(0, end))];
}

/** The index of the first offset beyond. */
function firstAbove(offsets: readonly number[], at: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The rows to show, in order, with a gap wherever some are left out. Pure.
 *
 * @param distance between two rows, which the list adds below a gap, too
 */
export function partsOf<T extends { id: string }>(
  rows: readonly T[],
  offsets: readonly number[],
  isShown: (row: T, index: number) => boolean,
  distance = 0,
): Part<T>[] {
  const parts: Part<T>[] = [];
  let hidden = 0;
  const gap = (end: number) => {
    const height = Math.max(0, (offsets[end] ?? 0) - (offsets[hidden] ?? 0) - distance);
    if (end > hidden) parts.push({ t: 'gap', id: `gap before ${rows[end]?.id ?? 'the end'}`, height });
  };
  for (const [index, row] of rows.entries()) {
    if (!isShown(row, index)) continue;
    gap(index);
    parts.push({ t: 'row', id: row.id, row, index });
    hidden = index + 1;
  }
  gap(rows.length);
  return parts;
}
