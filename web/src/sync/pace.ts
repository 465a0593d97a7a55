import type { Limits } from '../protocol/protocol.gen';

/** Share of the server's rate that is used: clocks differ, and the network bunches messages. */
const SHARE = 0.9;

/**
 * How many commands may be sent now: a token bucket like the server's, which refuses what exceeds its own. As on the
 * server, a new connection does not refill it.
 */
export class Pace {
  #perMilli = 0;
  #size = 0;
  #tokens: number | undefined;
  #filled = 0;

  limit({ commandsPerSecond, burst }: Limits): void {
    this.#fill();
    this.#perMilli = (SHARE * commandsPerSecond) / 1_000;
    this.#size = Math.max(1, Math.floor(SHARE * burst));
    this.#tokens = Math.min(this.#tokens ?? this.#size, this.#size);
  }

  /** Takes a token; false if there is none. */
  take(): boolean {
    this.#fill();
    if ((this.#tokens ?? 0) < 1) return false;
    this.#tokens = (this.#tokens ?? 0) - 1;
    return true;
  }

  /** The server says that it is empty: other tabs of this person use it, too. */
  empty(): void {
    this.#fill();
    this.#tokens = 0;
  }

  /** Time until there is one again. */
  get waitMs(): number {
    return Math.max(1, Math.ceil((1 - (this.#tokens ?? 0)) / this.#perMilli));
  }

  #fill(): void {
    const now = Date.now();
    if (this.#tokens !== undefined) {
      // a clock that is set back takes no tokens away
      const passed = Math.max(0, now - this.#filled);
      this.#tokens = Math.min(this.#size, this.#tokens + this.#perMilli * passed);
    }
    this.#filled = now;
  }
}
