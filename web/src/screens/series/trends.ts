import type { ReviewLine } from '../../protocol/rest.gen';

/** A review in a chart. */
export interface Point {
  key: string;
  at: number;
  value: number;
  /** the total or count behind the value, e.g. 3 of 4, or the number of answers */
  of: number;
  part: number;
}

/** Carried-over follow-ups that were done, as a share from 0 to 1, for reviews that had some; oldest first. Pure. */
export function keptOver(reviews: ReviewLine[]): Point[] {
  return inOrder(reviews)
    .filter((it) => it.kept.brought > 0 && it.stage !== 'PREPARING')
    .map(({ board, startsAt, kept }) => ({
      key: board,
      at: Date.parse(startsAt),
      value: kept.done / kept.brought,
      part: kept.done,
      of: kept.brought,
    }));
}

/** Mean answer to "was it worth the time?", for reviews with answers; oldest first. Pure. */
export function worthOver(reviews: ReviewLine[]): Point[] {
  return inOrder(reviews).flatMap(({ board, startsAt, worth, worthOf }) =>
    worth === undefined
      ? []
      : [{ key: board, at: Date.parse(startsAt), value: worth, part: worthOf, of: worthOf }],
  );
}

function inOrder(reviews: ReviewLine[]): ReviewLine[] {
  return [...reviews].sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
}
