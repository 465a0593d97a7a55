import type { OwnPreparation, ReviewLine, Series } from '../../protocol/rest.gen';

/** A review for which this person still has to prepare their deal. */
export interface ToPrepare {
  series: Series;
  review: ReviewLine;
  own: OwnPreparation;
}

/** Reviews with something left to prepare, the one with the earliest deadline first. Pure. */
export function toPrepare(all: readonly Series[]): ToPrepare[] {
  return all
    .flatMap((series) => (series.next?.own ? [{ series, review: series.next, own: series.next.own }] : []))
    .sort((one, other) => Date.parse(one.review.prepareBy) - Date.parse(other.review.prepareBy));
}
