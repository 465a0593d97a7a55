import { SvelteMap } from 'svelte/reactivity';
import type { Doing, Presence, Pset } from '../protocol/protocol.gen';
import type { Place } from '../sync/listener';

/** More frequent updates would not be visible, and the server would merge them. */
const SEND_EVERY_MS = 80;

/** Who is where on the board, and sending where this person is. */
export class PresenceStore {
  /** By connection, without this one. */
  readonly others = new SvelteMap<string, Presence>();
  /** Show others' cursors, and send one's own. */
  cursors = $state(false);
  sid = '';
  /** Whether presence has been received. */
  known = $state(false);
  /** Those who drag or edit a card, by its id: who shows a card is told only of what happens at that card. */
  readonly #busy = new SvelteMap<string, readonly Presence[]>();
  readonly #inOrder = $derived.by(() => {
    const at = ({ sid }: Presence) => this.#moved.get(sid) ?? 0;
    return [...this.others.values()].sort((one, other) => at(one) - at(other));
  });
  /** When each connection last moved, as a counter. */
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
      this.#turn(this.others.get(sid), undefined);
      this.others.delete(sid);
      this.#moved.delete(sid);
    }
    for (const presence of change.changed) {
      if (presence.sid === this.sid) continue;
      const before = this.others.get(presence.sid);
      if (hasMoved(before, presence)) this.#moved.set(presence.sid, ++this.#moves);
      this.#turn(before, presence);
      this.others.set(presence.sid, presence);
    }
    this.known = true;
  }

  lost(): void {
    this.others.clear();
    this.#busy.clear();
    this.#moved.clear();
    this.known = false;
  }

  /** All others; people who moved last are at the end. */
  inOrder(): readonly Presence[] {
    return this.#inOrder;
  }

  /** This person's current activity. */
  get doing(): Doing {
    return this.#place.doing;
  }

  /** Members who are present, each once, including this person. */
  members(me: string): string[] {
    return [...new Set([me, ...[...this.others.values()].map((it) => it.member)])];
  }

  onDeal(deal: string): string[] {
    return unique([...this.others.values()].filter((it) => it.deal === deal));
  }

  /** The person who drags or edits this card; optionally only for one activity. */
  busyWith(id: string, doing?: Doing): Presence | undefined {
    return this.#busy.get(id)?.find((it) => doing === undefined || it.doing === doing);
  }

  /** Keeps who is busy with which card; a pointer that moves changes nothing there. */
  #turn(before: Presence | undefined, now: Presence | undefined): void {
    const [from, to] = [busyAt(before), busyAt(now)];
    if (from === to && before?.doing === now?.doing && before?.member === now?.member) return;
    const sid = before?.sid ?? now?.sid;
    const without = (card: string) => (this.#busy.get(card) ?? []).filter((it) => it.sid !== sid);
    if (from !== undefined && from !== to) this.#busy.set(from, without(from));
    if (to !== undefined && now) this.#busy.set(to, [...without(to), now]);
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

  /** Ends what was done at this card; not if this person has begun something else meanwhile. */
  end(card: string, doing: Doing): void {
    if (this.#place.card === card && this.#place.doing === doing) this.go({ doing: 'LOOKING' });
  }

  /** After reconnecting, others know nothing of this connection. */
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

/** The card at which somebody does something. */
function busyAt(presence: Presence | undefined): string | undefined {
  return presence === undefined || presence.doing === 'LOOKING' ? undefined : presence.card;
}

/** Starting to follow somebody is not a move yet. */
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
