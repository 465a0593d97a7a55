import type { Entry, Evs, Resume, Snap, Welcome } from '../protocol/protocol.gen';

/** How far a tab has read the log of its board. */
export class Position {
  #epoch = 0;
  #seq = 0;
  #parts: Snap[] = [];

  get seq(): number {
    return this.#seq;
  }

  /** The point from which to resume; undefined while the board is incomplete. */
  get resume(): Resume | undefined {
    return this.#seq > 0 ? { epoch: this.#epoch, seq: this.#seq } : undefined;
  }

  /** Whether only later events follow; otherwise the whole board does. */
  welcomed(welcome: Welcome): boolean {
    this.#epoch = welcome.epoch;
    this.#parts = [];
    if (welcome.mode === 'TAIL') return true;
    this.#seq = 0;
    return false;
  }

  /** All parts of the board, once the last one has arrived. */
  part(part: Snap): Snap[] | undefined {
    this.#parts.push(part);
    if (part.part < part.of) return undefined;
    this.#seq = part.seq;
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }

  /** The new events among these; undefined if some before them are missing. */
  advance({ from, to, e }: Evs): Entry[] | undefined {
    if (from > this.#seq + 1) return undefined;
    const fresh = e.filter((entry) => entry.seq > this.#seq);
    this.#seq = Math.max(this.#seq, to);
    return fresh;
  }
}
