/** The draft key of a review's goal. */
export const GOAL = 'review/goal';

/** Where the words are kept with which a deal is put off. */
export function parkPlace(deal: string): `park/${string}` {
  return `park/${deal}`;
}

/** Where the words are kept with which a card is given back to whoever wrote it. */
export function holdPlace(card: string): `hold/${string}` {
  return `hold/${card}`;
}

/** The deal whose parking reason this draft key is for, if any. */
export function parkedAt(place: string | undefined): string | undefined {
  const [kind, deal] = place?.split('/') ?? [];
  return kind === 'park' ? deal : undefined;
}
