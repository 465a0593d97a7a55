/** The draft key of a review's goal. */
export const GOAL = 'review/goal';

/** The draft key of the reason for parking a deal. */
export function parkPlace(deal: string): `park/${string}` {
  return `park/${deal}`;
}

/** The draft key of a moderator's note when a card is held back. */
export function holdPlace(card: string): `hold/${string}` {
  return `hold/${card}`;
}

/** The draft key of what the deal's owner has against a proposed decision. */
export function declinePlace(deal: string): `deal/${string}/decline` {
  return `deal/${deal}/decline`;
}

/** The deal whose parking reason this draft key is for, if any. */
export function parkedAt(place: string | undefined): string | undefined {
  const [kind, deal] = place?.split('/') ?? [];
  return kind === 'park' ? deal : undefined;
}
