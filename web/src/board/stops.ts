import type { BoardEvent, Entry } from '../protocol/protocol.gen';

/** Where a replay stands still so that somebody can guess: the last moment before a deal's solutions are seen. */
export interface Stop {
  deal: string;
  seq: number;
}

/**
 * The stops of a board, one for each deal that came to a solution or a decision, in their order. On a free
 * board that is before its first solution; in a review before the move that shows the ideas. Pure.
 */
export function stopsOf(entries: readonly Entry[]): Stop[] {
  const dealOf = new Map<string, string>();
  const stops = new Map<string, Stop>();
  for (const entry of entries) {
    const { event } = entry;
    if (event.t === 'card-added' && event.deal !== undefined) dealOf.set(event.card, event.deal);
    const deal = shows(event, dealOf);
    if (deal === undefined || stops.has(deal)) continue;
    // what one order did belongs together: cards are revealed by the move that ends their phase
    stops.set(deal, { deal, seq: (entry.first ?? entry.seq) - 1 });
  }
  return [...stops.values()].sort((one, other) => one.seq - other.seq);
}

/** The deal of which this lets everybody see a solution, or what was decided. */
function shows(event: BoardEvent, dealOf: ReadonlyMap<string, string>): string | undefined {
  switch (event.t) {
    case 'card-added':
      return event.kind.t === 'solution' && !event.hidden ? event.deal : undefined;
    case 'card-revealed':
      return event.kind.t === 'solution' ? dealOf.get(event.card) : undefined;
    case 'decision-made':
      return event.decision === undefined ? undefined : event.deal;
    default:
      return undefined;
  }
}
