import type { Entry, Evs, Resume, Snap, Welcome } from '../protocol/protocol.gen';

/** How far a tab has read the log of its board. */
export class Position {
  #epoch = 0;
  #seq = 0;
  #parts: Snap[] = [];

  get seq(): number {
    return this.#seq;
  }

  /** From where the server can go on; nothing while the board is not here whole. */
  get resume(): Resume | undefined {
    return this.#seq > 0 ? { epoch: this.#epoch, seq: this.#seq } : undefined;
  }

  /** Whether the board is up to date but for the events that follow; otherwise it comes whole. */
  welcomed(welcome: Welcome): boolean {
    this.#epoch = welcome.epoch;
    this.#parts = [];
    if (welcome.mode === 'TAIL') return true;
    this.#seq = 0;
    return false;
  }

  /** All parts of the board, once the last of them is here. */
  part(part: Snap): Snap[] | undefined {
    this.#parts.push(part);
    if (part.part < part.of) return undefined;
    this.#seq = part.seq;
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  /** What is new among these events; nothing where some before them are missing. */
  advance({ from, to, e }: Evs): Entry[] | undefined {
    if (from > this.#seq + 1) return undefined;
    const fresh = e.filter((entry) => entry.seq > this.#seq);
    this.#seq = Math.max(this.#seq, to);
    return fresh;
  }
}
