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
  /** Whether it has been told at all who is where. */
  known = $state(false);
  /** When each connection was last seen to move: the greater, the later. */
  readonly #moved = new Map<string, number>();
  #moves = 0;
  readonly #send: (place: Place) => void;
  #place: Place = { doing: 'LOOKING' };
  #sent = 0;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(send: (place: Place) => void) {
    this.#send = send;
  }

  change(change: Pset): void {
    for (const sid of change.gone) {
      this.others.delete(sid);
      this.#moved.delete(sid);
    }
    for (const presence of change.changed) {
      if (presence.sid === this.sid) continue;
      if (hasMoved(this.others.get(presence.sid), presence)) this.#moved.set(presence.sid, ++this.#moves);
      this.others.set(presence.sid, presence);
    }
    this.known = true;
  }

  lost(): void {
    this.others.clear();
    this.#moved.clear();
    this.known = false;
  }

  /** Everybody else, those who moved last at the end. */
  inOrder(): Presence[] {
    const at = ({ sid }: Presence) => this.#moved.get(sid) ?? 0;
    return [...this.others.values()].sort((one, other) => at(one) - at(other));
  }

  /** What this person does just now. */
  get doing(): Doing {
    return this.#place.doing;
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
    if ('deal' in place && place.deal !== this.#place.deal && this.doing === 'LOOKING')
      delete this.#place.card;
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

/** That somebody follows another one moves nobody yet. */
function hasMoved(before: Presence | undefined, now: Presence): boolean {
  const { deal, card, doing, x, y, alone } = now;
  return (
    before?.deal !== deal ||
    before?.card !== card ||
    before?.doing !== doing ||
    before.x !== x ||
    before.y !== y ||
    before.alone !== alone
  );
}

function unique(presences: Presence[]): string[] {
  return [...new Set(presences.map((it) => it.member))];
}
