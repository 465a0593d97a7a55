/** A row of a long list with its index, or the place of rows that are not in view. */
export type Part<T> =
  { t: 'row'; id: string; row: T; index: number } | { t: 'gap'; id: string; height: number };

/** A row that is shown, and where it is in its list. */
interface Shown {
  index: number;
  start: number;
  end: number;
}

/** The first rows of a list, and those that are kept. Pure. */
export function begun<T extends { id: string }>(
  rows: readonly T[],
  end: number,
  keeps: (row: T) => boolean,
): Part<T>[] {
  return rows.flatMap((row, index) =>
    index < end || keeps(row) ? [{ t: 'row' as const, id: row.id, row, index }] : [],
  );
}

/** The indexes of a range of rows and of those that are kept out of it, in order. Pure. */
export function withKept(
  { startIndex, endIndex }: { startIndex: number; endIndex: number },
  kept: readonly number[],
): number[] {
  const range = Array.from({ length: endIndex - startIndex + 1 }, (_, n) => startIndex + n);
  return [
    ...kept.filter((index) => index < startIndex),
    ...range,
    ...kept.filter((index) => index > endIndex),
  ];
}

/** So many rows fill a screen. */
export const SCREENFUL = 8;

/** The first rows of a list and those that are kept, if each is as high as this. Pure. */
export function firstRows(height: number, kept: readonly number[]): Shown[] {
  const indexes = withKept({ startIndex: 0, endIndex: SCREENFUL - 1 }, kept);
  return indexes.map((index) => ({ index, start: index * height, end: (index + 1) * height }));
}

/**
 * The rows to show, in order, with a gap wherever some are left out. Pure.
 *
 * @param total the height of the whole list
 * @param distance between two rows, which the list adds around a gap, too
 */
export function partsOf<T extends { id: string }>(
  rows: readonly T[],
  shown: readonly Shown[],
  total: number,
  distance = 0,
): Part<T>[] {
  const parts: Part<T>[] = [];
  let next = { index: 0, start: 0 };
  const gap = (index: number, end: number) => {
    const height = Math.max(0, end - next.start);
    if (index > next.index)
      parts.push({ t: 'gap', id: `gap before ${rows[index]?.id ?? 'the end'}`, height });
  };
  for (const { index, start, end } of shown) {
    const row = rows[index];
    if (row === undefined) continue;
    gap(index, start - distance);
    parts.push({ t: 'row', id: row.id, row, index });
    next = { index: index + 1, start: end + distance };
  }
  gap(rows.length, total);
  return parts;
}
