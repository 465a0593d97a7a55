import type { Place } from './listener';

/** What brings a board to this tab, and the tab’s commands to the board. It tells a listener what it hears. */
export interface Line {
  start(): void;
  stop(): void;
  /** Something waits to be sent. */
  pump(): void;
  /** Tells the others where this person is. */
  present(place: Place): void;
}
