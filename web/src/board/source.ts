import type { Source } from '../protocol/protocol.gen';

/** The id of the strategy from which a solution was reused. Pure. */
export function strategyOf(source: Source): string {
  return `${source.board}-${source.deal}`;
}
