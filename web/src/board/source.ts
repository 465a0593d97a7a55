import type { Source } from '../protocol/protocol.gen';

/** Id of the strategy that a solution comes from. Pure. */
export function strategyOf(source: Source): string {
  return `${source.board}-${source.deal}`;
}
