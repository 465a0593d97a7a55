import type { Rej } from '../protocol/protocol.gen';
import type { Op, Outbox } from './outbox';

/** The answer to a command: in the log at `seq` (0: it changed nothing), or refused. */
export type Answer = { seq: number } | { refusal: Rej };

/**
 * Collects answers. They take effect in the order of the commands, once the log has been received up to them: so the
 * unanswered commands never have a gap and can be resent as a whole after a reconnect.
 */
export class Answers {
  readonly #outbox: Outbox;
  readonly #heard = new Map<number, Answer>();

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  hear(n: number, answer: Answer): void {
    this.#heard.set(n, answer);
  }

  /** Commands that are answered now that the log has been received up to `seq`; they leave the outbox. */
  take(seq: number): [Op, Answer][] {
    const taken: [Op, Answer][] = [];
    for (let op = this.#outbox.ops[0]; op; op = this.#outbox.ops[0]) {
      const answer = this.#heard.get(op.n);
      if (!answer || ('seq' in answer && answer.seq > seq)) break;
      this.#heard.delete(op.n);
      this.#outbox.settle(op.n);
      taken.push([op, answer]);
    }
    return taken;
  }

  /** All answers are received again on the next connection. */
  forget(): void {
    this.#heard.clear();
  }
}
