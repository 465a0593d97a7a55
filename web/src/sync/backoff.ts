const FIRST_DELAY_MS = 250;
const DELAY_GROWTH = 1.7;
const LONGEST_DELAY_MS = 15_000;

/** How long to wait before the next try: longer after each failure, with jitter. */
export class Backoff {
  #tries = 0;
  #asked: number | undefined;

  /** More than one try in a row has failed. */
  get isLong(): boolean {
    return this.#tries > 1;
  }

  /** The server asks to retry only after this time, to spread reconnects. */
  ask(milliseconds: number): void {
    this.#asked = milliseconds;
  }

  /** The time until the next try, which counts as made. */
  next(): number {
    const limit = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * DELAY_GROWTH ** this.#tries);
    const wait = this.#asked ?? limit * (0.5 + Math.random() / 2);
    this.#asked = undefined;
    this.#tries++;
    return wait;
  }

  /** After a success; the next failure starts with a short wait again. */
  reset(): void {
    this.#tries = 0;
  }
}
