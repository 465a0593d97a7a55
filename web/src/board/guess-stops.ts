import type { BoardEvent, Entry } from '../protocol/protocol.gen';

/** A moment at which a replay stops for a guess: the last one before a deal's solutions are visible. */
export interface Stop {
  deal: string;
  seq: number;
}

/**
 * The stops of a board, one for each deal with a solution or a decision, in order. On a free board it is before the
 * first solution; in a review before the phase change that reveals the ideas. Pure.
 */
export function stopsOf(entries: readonly Entry[]): Stop[] {
  const dealOf = new Map<string, string>();
  const stops = new Map<string, Stop>();
  for (const entry of entries) {
    const { event } = entry;
    if (event.t === 'card-added' && event.deal !== undefined) dealOf.set(event.card, event.deal);
    const deal = shows(event, dealOf);
    if (deal === undefined || stops.has(deal)) continue;
    // one command is one moment: cards are revealed by the phase change
    stops.set(deal, { deal, seq: (entry.first ?? entry.seq) - 1 });
  }
  return [...stops.values()].sort((one, other) => one.seq - other.seq);
}

/** The deal of which this event reveals a solution or the decision to everybody. */
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
