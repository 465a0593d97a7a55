import type { Command } from '../protocol/protocol.gen';

/** A card or deal that this person has just withdrawn, and the command that restores it. */
export interface TakenAway {
  id: string;
  kind: 'card' | 'deal';
  text: string;
  back: Command;
}
