/** Where the words are kept with which a deal is put off. */
export function parkPlace(deal: string): string {
  return `deal/${deal}/park`;
}

/** Where the words are kept with which a card is given back to whoever wrote it. */
export function holdPlace(card: string): string {
  return `card/${card}/hold`;
}
