import { kindOfPlace, type PlaceKind } from '../../../board/places';

/** The id of the side panel. */
export const SIDE = 'side-panel';

const IN_SIDE: readonly PlaceKind[] = ['deal/story', 'deal/help', 'board/help'];

/** Whether what is written at this place is written in the side panel: a story, or a call for help. */
export function isInSide(place: string | undefined): boolean {
  return place !== undefined && IN_SIDE.some((it) => it === kindOfPlace(place));
}
