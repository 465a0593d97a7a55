import type { Entry } from '../protocol/protocol.gen';

const REMEMBERED = 200;

/** The last things that happened on the board, newest first. */
export class ActivityStore {
  entries = $state.raw<Entry[]>([]);

  add(entries: Entry[]): void {
    const shown = entries.filter((entry) => entry.actor !== undefined);
    if (shown.length > 0) this.entries = [...shown.reverse(), ...this.entries].slice(0, REMEMBERED);
  }
}
