import type { Place } from './listener';

/** Connects this tab to its board, in both directions. Reports to a listener. */
export interface Line {
  start(): void;
  stop(): void;
  /** Something is waiting to be sent. */
  pump(): void;
  /** Sends this person's position to others. */
  present(place: Place): void;
}
