import type { Entry, Person, Pres, Pset, Rej, Snap, Topic, Welcome } from '../protocol/protocol.gen';
import type { Op } from './outbox';
import type { SyncStatus } from './status';

/** A person's position on the board, as others see it. */
export type Place = Omit<Pres, 't'>;

/** Receives what a session learns about its board. */
export interface Listener {
  status(status: SyncStatus): void;
  welcome(welcome: Welcome): void;
  people(people: Person[]): void;
  /** The whole board, in parts. */
  snapshot(parts: Snap[]): void;
  /** New events, directly following the last ones. */
  events(entries: Entry[]): void;
  /** The command is answered; `changed` tells whether it is in the log. */
  done(op: Op, changed: boolean): void;
  refused(op: Op, why: Rej): void;
  presence(change: Pset): void;
  /** Data outside the board has changed for this person. */
  nudge(topic: Topic): void;
  /** Presence is no longer known. */
  presenceLost(): void;
}
