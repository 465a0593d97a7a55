/** Where the words are kept with which a deal is put off. */
export function parkPlace(deal: string): string {
  return `park/${deal}`;
}

/** Where the words are kept with which a card is given back to whoever wrote it. */
export function holdPlace(card: string): string {
  return `hold/${card}`;
}
