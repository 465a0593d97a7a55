import type { Cmd, Code, Rej } from '../protocol/protocol.gen';
import type { Op, Outbox } from './outbox';

/** After a refusal without a word about when to try again. */
const RETRY_MS = 200;
const WORTH_ANOTHER_TRY = new Set<Code>(['RATE_LIMITED', 'OVERLOADED', 'UNAVAILABLE', 'GAP']);

/** Whether the same command can be accepted a moment later. */
export function isWorthAnotherTry(rej: Rej): boolean {
  return WORTH_ANOTHER_TRY.has(rej.code);
}

/** Sends what the outbox holds, in order, while the board is open; again where the server asks for it. */
export class Sender {
  readonly #outbox: Outbox;
  readonly #send: (frame: Cmd) => void;
  #open = false;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(outbox: Outbox, send: (frame: Cmd) => void) {
    this.#outbox = outbox;
    this.#send = send;
  }

  open(): void {
    this.#open = true;
    this.#sendAll();
  }

  close(): void {
    this.#open = false;
    clearTimeout(this.#again);
    this.#again = undefined;
  }

  /** The outbox is another one. What waits to be sent again goes first, so a new one waits with it. */
  changed(): void {
    const last = this.#outbox.ops.at(-1);
    if (last && !this.#outbox.wasSent(last.n) && this.#open && this.#again === undefined) this.#sendOne(last);
  }

  /** All that has no answer is sent again in a while. */
  retry(afterMs = RETRY_MS): void {
    this.#again ??= setTimeout(() => {
      this.#again = undefined;
      if (this.#open) this.#sendAll();
    }, afterMs);
  }

  #sendAll(): void {
    for (const op of this.#outbox.ops) this.#sendOne(op);
  }

  #sendOne({ n, command }: Op): void {
    this.#send({ t: 'cmd', n, d: command });
  }
}
