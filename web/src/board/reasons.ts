/** Where the words are kept in which a review says what it is for. */
export const GOAL = 'review/goal';

/** Where the words are kept with which a deal is put off. */
export function parkPlace(deal: string): string {
  return `park/${deal}`;
}

/** Where the words are kept with which a card is given back to whoever wrote it. */
export function holdPlace(card: string): string {
  return `hold/${card}`;
}

/** The deal that is put off with the words of a place, if it is such a place. */
export function parkedAt(place: string | undefined): string | undefined {
  const [kind, deal] = place?.split('/') ?? [];
  return kind === 'park' ? deal : undefined;
}
