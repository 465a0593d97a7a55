import { SvelteMap } from 'svelte/reactivity';
import type { Entry, Pset } from '../protocol/protocol.gen';

/** When each member was last active: changed the board, or moved on it. */
export class Liveliness {
  readonly #lastSeen = new SvelteMap<string, number>();
  readonly #now: () => number;

  /** @param now the server's time, in milliseconds since 1970 */
  constructor(now: () => number) {
    this.#now = now;
  }

  events(entries: readonly Entry[]): void {
    for (const { actor, at } of entries) if (actor !== undefined) this.#see(actor, Date.parse(at));
  }

  presence(change: Pset): void {
    for (const { member } of change.changed) this.#see(member, this.#now());
  }

  /** Undefined for members who were not active since this page was opened. */
  lastSeen(member: string): number | undefined {
    return this.#lastSeen.get(member);
  }

  #see(member: string, at: number): void {
    if (at > (this.#lastSeen.get(member) ?? 0)) this.#lastSeen.set(member, at);
  }
}
