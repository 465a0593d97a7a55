import type { Entry, Person, Pres, Pset, Rej, Snap, Topic, Welcome } from '../protocol/protocol.gen';
import type { Op } from './outbox';
import type { SyncStatus } from './status';

/** Where somebody is on the board, as the others see it. */
export type Place = Omit<Pres, 't'>;

/** Who is told what a session hears of its board. */
export interface Listener {
  status(status: SyncStatus): void;
  welcome(welcome: Welcome): void;
  people(people: Person[]): void;
  /** The whole board, in parts. */
  snapshot(parts: Snap[]): void;
  /** New events, dense behind the last ones. */
  events(entries: Entry[]): void;
  /** The command is done; `changed` tells whether it is in the log. */
  done(op: Op, changed: boolean): void;
  refused(op: Op, why: Rej): void;
  presence(change: Pset): void;
  /** Something beside the board has changed for this person. */
  nudge(topic: Topic): void;
  /** Nobody's place is known any more. */
  presenceLost(): void;
}
