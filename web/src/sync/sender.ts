import type { Cmd, Code, Limits, Rej } from '../protocol/protocol.gen';
import type { Outbox } from './outbox';
import { Pace } from './pace';

/** After a refusal without a word about when to try again. */
const RETRY_MS = 200;
const WORTH_ANOTHER_TRY = new Set<Code>(['RATE_LIMITED', 'OVERLOADED', 'UNAVAILABLE', 'GAP']);

/** Whether the same command can be accepted a moment later. */
export function isWorthAnotherTry(rej: Rej): boolean {
  return WORTH_ANOTHER_TRY.has(rej.code);
}

/**
 * Sends what the outbox holds, each command once and in order, while the board is open: no faster and no
 * more unanswered than the server takes. Where the server says from which one to go on, it goes on there.
 */
export class Sender {
  readonly #outbox: Outbox;
  readonly #send: (frame: Cmd) => void;
  readonly #pace = new Pace();
  #open = false;
  #inFlight = 0;
  /** The number to go on from: what is below it is on its way. */
  #next = 0;
  /** When to go on; nothing is sent before. */
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(outbox: Outbox, send: (frame: Cmd) => void) {
    this.#outbox = outbox;
    this.#send = send;
  }

  /** The board is here; all that has no answer goes out. */
  open(limits: Limits): void {
    this.#open = true;
    this.#pace.limit(limits);
    this.#inFlight = limits.inFlight;
    this.#next = 0;
    this.pump();
  }

  close(): void {
    this.#open = false;
    this.#stopWaiting();
  }

  /** The outbox is another one, or something has its answer: sends what may go out now. */
  pump(): void {
    while (this.#open && this.#later === undefined) {
      const { ops } = this.#outbox;
      const at = ops.findIndex(({ n }) => n >= this.#next);
      const op = ops[at];
      if (!op || at >= this.#inFlight) return;
      if (this.#pace.take()) {
        this.#next = op.n + 1;
        this.#send({ t: 'cmd', n: op.n, d: op.command });
      } else {
        this.#goOnIn(this.#pace.waitMs);
      }
    }
  }

  /** The server did not take that command, nor what came behind it. */
  goOnFrom({ n, code, retryAfterMs = RETRY_MS }: Rej): void {
    this.#next = Math.min(this.#next, n);
    if (code === 'RATE_LIMITED') this.#pace.empty();
    this.#stopWaiting();
    this.#goOnIn(retryAfterMs);
  }

  #goOnIn(milliseconds: number): void {
    this.#later = setTimeout(() => {
      this.#later = undefined;
      this.pump();
    }, milliseconds);
  }

  #stopWaiting(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
  }
}
