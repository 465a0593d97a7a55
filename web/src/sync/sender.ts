import type { Cmd, Code, Rej, Welcome } from '../protocol/protocol.gen';
import type { Outbox } from './outbox';
import { Pace } from './pace';
import { downgraded } from './downgrade';

/** Retry time after a refusal that names none. */
const RETRY_MS = 200;
const WORTH_ANOTHER_TRY = new Set<Code>(['RATE_LIMITED', 'OVERLOADED', 'UNAVAILABLE', 'GAP']);

/** Whether the same command may be accepted later. */
export function isWorthAnotherTry(rej: Rej): boolean {
  return WORTH_ANOTHER_TRY.has(rej.code);
}

/**
 * Sends the commands of the outbox, each once and in order, while the board is open: within the server's rate and limit
 * of unanswered commands. If the server names a command to resume from, it does so.
 */
export class Sender {
  readonly #outbox: Outbox;
  readonly #send: (frame: Cmd) => void;
  readonly #pace = new Pace();
  #open = false;
  #inFlight = 0;
  #revision = 0;
  /** The next number to send; lower ones are in flight. */
  #next = 0;
  /** Timer until which nothing is sent. */
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(outbox: Outbox, send: (frame: Cmd) => void) {
    this.#outbox = outbox;
    this.#send = send;
  }

  /** The board is loaded; all unanswered commands are sent. */
  open({ limits, revision = 0 }: Pick<Welcome, 'limits' | 'revision'>): void {
    this.#open = true;
    this.#revision = revision;
    this.#pace.limit(limits);
    this.#inFlight = limits.inFlight;
    this.#next = 0;
    this.pump();
  }

  close(): void {
    this.#open = false;
    this.#stopWaiting();
  }

  /** The outbox or the answers have changed: sends what may be sent now. */
  pump(): void {
    while (this.#open && this.#later === undefined) {
      const { ops } = this.#outbox;
      const at = ops.findIndex(({ n }) => n >= this.#next);
      const op = ops[at];
      if (!op || at >= this.#inFlight) return;
      if (this.#pace.take()) {
        this.#next = op.n + 1;
        this.#send({ t: 'cmd', n: op.n, d: downgraded(op.command, this.#revision) });
      } else {
        this.#goOnIn(this.#pace.waitMs);
      }
    }
  }

  /** The server did not accept that command, nor those after it. */
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
