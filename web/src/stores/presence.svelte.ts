import { SvelteMap } from 'svelte/reactivity';
import type { Doing, Presence, Pset } from '../protocol/protocol.gen';
import type { Place } from '../sync/listener';

/** More often nobody could see it, and the server would only merge it. */
const SEND_EVERY_MS = 80;

/** Who is where on the board, and telling the others where this person is. */
export class PresenceStore {
  /** By connection, without this one. */
  readonly others = new SvelteMap<string, Presence>();
  /** Show cursors, and send one's own. */
  cursors = $state(false);
  sid = '';
  readonly #send: (place: Place) => void;
  #place: Place = { doing: 'LOOKING' };
  #sent = 0;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (place: Place) => void) {
    this.#send = send;
  }

  change(change: Pset): void {
    for (const sid of change.gone) this.others.delete(sid);
    for (const presence of change.changed) {
      if (presence.sid !== this.sid) this.others.set(presence.sid, presence);
    }
  }

  lost(): void {
    this.others.clear();
  }

  /** Members who are here, each once, with this person. */
  members(me: string): string[] {
    return [...new Set([me, ...[...this.others.values()].map((it) => it.member)])];
  }

  onDeal(deal: string): string[] {
    return unique([...this.others.values()].filter((it) => it.deal === deal));
  }

  /** Who drags this card or writes in it; with a kind of doing, who does just that there. */
  busyWith(id: string, doing?: Doing): Presence | undefined {
    return [...this.others.values()].find(
      (it) => it.card === id && (doing === undefined ? it.doing !== 'LOOKING' : it.doing === doing),
    );
  }

  go(place: Partial<Place>): void {
    this.#place = { ...this.#place, ...place };
    if (!this.cursors) {
      delete this.#place.x;
      delete this.#place.y;
    }
    this.#plan();
  }

  /** After a new connection the others know nothing of this one. */
  again(): void {
    this.#plan();
  }

  #plan(): void {
    if (this.#later !== undefined) return;
    const wait = Math.max(0, this.#sent + SEND_EVERY_MS - Date.now());
    this.#later = setTimeout(() => {
      this.#later = undefined;
      this.#sent = Date.now();
      this.#send(this.#place);
    }, wait);
  }
}

function unique(presences: Presence[]): string[] {
  return [...new Set(presences.map((it) => it.member))];
}
