import type { Command } from '../protocol/protocol.gen';
import { dayOf } from './age';
import { keysWith } from './keys';

/** A command that has no answer yet. */
export interface Op {
  n: number;
  command: Command;
}

/**
 * What one tab has still to send to one board. It is kept in the browser's local storage, which is
 * written before a call returns: there is no moment at which a command is neither here nor in the log.
 */
export class Outbox {
  readonly client: string;
  readonly #prefix: string;
  readonly #storage: Storage;
  #ops: Op[];
  #next: number;
  /** What is up to here may have been sent; what was left by a page before this one too. */
  #sent: number;

  constructor(storage: Storage, user: string, board: string, client: string) {
    this.client = client;
    this.#storage = storage;
    this.#prefix = `${prefixOf(user, board)}${client}/`;
    this.#ops = keysWith(storage, this.#prefix)
      .filter((key) => key !== this.#nextKey)
      .map((key) => ({ n: Number(key.slice(this.#prefix.length)), command: read(storage, key) }))
      .sort((one, other) => one.n - other.n);
    this.#next = Math.max(
      Number.parseInt(storage.getItem(this.#nextKey) ?? '1'),
      (this.#ops.at(-1)?.n ?? 0) + 1,
    );
    this.#sent = this.#next - 1;
  }

  get ops(): readonly Op[] {
    return this.#ops;
  }

  /** Lowest number without an answer, or the next one. */
  get firstOp(): number {
    return this.#ops[0]?.n ?? this.#next;
  }

  /** Numbers it and keeps it. Where there is no room to keep it, this fails and no number is used up. */
  add(command: Command): Op {
    const op = { n: this.#next, command };
    this.#storage.setItem(this.#prefix + String(op.n), JSON.stringify(command));
    this.#ops.push(op);
    this.#next++;
    this.#keepNext();
    return op;
  }

  wasSent(n: number): boolean {
    return n <= this.#sent;
  }

  /** It is about to be sent. */
  sending(n: number): void {
    this.#sent = Math.max(this.#sent, n);
  }

  /** Takes the last command back where it was never sent: its number is free again. */
  cancel(n: number): Op | undefined {
    const last = this.#ops.at(-1);
    if (last?.n !== n || this.wasSent(n)) return undefined;
    this.#storage.removeItem(this.#prefix + String(n));
    this.#ops.pop();
    this.#next = n;
    this.#keepNext();
    return last;
  }

  /** It has its answer; gives it back, once. */
  settle(n: number): Op | undefined {
    const index = this.#ops.findIndex((op) => op.n === n);
    if (index < 0) return undefined;
    this.#storage.removeItem(this.#prefix + String(n));
    return this.#ops.splice(index, 1)[0];
  }

  /** The log knows this client up to that number: numbers start behind it. */
  startAfter(lastOp: number): void {
    if (this.#next <= lastOp) {
      this.#next = lastOp + 1;
      this.#keepNext();
    }
  }

  /** Forgets the tab; only when nothing is left to send. */
  forget(): void {
    if (this.#ops.length === 0) this.#storage.removeItem(this.#nextKey);
  }

  /** With the day, by which it is known when nobody counts there any more. */
  #keepNext(): void {
    this.#storage.setItem(this.#nextKey, `${this.#next} ${dayOf(Date.now())}`);
  }

  get #nextKey(): string {
    return `${this.#prefix}next`;
  }
}

/** Tabs of this person that left something unsent for this board. */
export function clientsWithOps(storage: Storage, user: string, board: string): string[] {
  const prefix = prefixOf(user, board);
  const clients = keysWith(storage, prefix)
    .map((key) => key.slice(prefix.length).split('/'))
    .filter((parts) => parts[1] !== 'next')
    .map((parts) => parts[0] ?? '');
  return [...new Set(clients)];
}

function prefixOf(user: string, board: string): string {
  return `unblock/op/${user}/${board}/`;
}

function read(storage: Storage, key: string): Command {
  return JSON.parse(storage.getItem(key) ?? 'null') as Command;
}
