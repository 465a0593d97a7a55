/**
 * Where something is written on a board: the one list of all such places, by the names of their kinds. A place is
 * the key under which its draft is kept.
 */
interface Places {
  'deal/result': `deal/${string}/result`;
  'deal/stuck': `deal/${string}/stuck`;
  'deal/obstacle': `deal/${string}/obstacle/${string}`;
  'deal/help': `deal/${string}/help`;
  'deal/story': `deal/${string}/story`;
  'deal/follow-up': `deal/${string}/follow-up`;
  'deal/why': `deal/${string}/why`;
  'deal/decline': `deal/${string}/decline`;
  'deal/facts': `deal/${string}/facts`;
  'card/text': `card/${string}/text`;
  'card/solution': `card/${string}/solution`;
  'card/comment': `card/${string}/comment`;
  'card/came': `card/${string}/came`;
  'card/ask': `card/${string}/ask`;
  'card/answer': `card/${string}/answer`;
  'card/classify': `card/${string}/classify`;
  park: `park/${string}`;
  hold: `hold/${string}`;
  'review/goal': 'review/goal';
  'board/deal': 'board/deal';
  'board/settings': 'board/settings';
  'board/help': 'board/help';
}

export type PlaceKind = keyof Places;
export type Place = Places[PlaceKind];

/** Which kind a place is; nothing where it is none of this version of the app. */
export function kindOfPlace(place: string): string {
  const [of = '', id = '', what] = place.split('/');
  if (of === 'park' || of === 'hold') return of;
  return what === undefined ? `${of}/${id}` : `${of}/${what}`;
}
