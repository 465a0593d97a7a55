import type { Command } from '../protocol/protocol.gen';
import { dayOf } from './age';
import { keysWith } from '../browser/storage-keys';
import { ownKeys, ownPrefix } from './own-keys';

/** A command that has not been answered. */
export interface Op {
  n: number;
  command: Command;
}

/**
 * The commands that one tab still has to send to one board. Stored in the browser's local storage before a call
 * returns: at every moment a command is either here or in the log.
 */
export class Outbox {
  readonly client: string;
  readonly #prefix: string;
  readonly #storage: Storage;
  #ops: Op[];
  #next: number;
  /** Commands up to this number may have been sent; also those left by a previous page. */
  #sent: number;

  constructor(storage: Storage, user: string, board: string, client: string) {
    this.client = client;
    this.#storage = storage;
    this.#prefix = `${ownPrefix('op', user, board)}${client}/`;
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

  /** Lowest unanswered number, or the next one. */
  get firstOp(): number {
    return this.#ops[0]?.n ?? this.#next;
  }

  /** Assigns a number and stores it. If there is no room, this throws and no number is used. */
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

  /** Cancels the last command if it was never sent: its number is free again. */
  cancel(n: number): Op | undefined {
    const last = this.#ops.at(-1);
    if (last?.n !== n || this.wasSent(n)) return undefined;
    this.#storage.removeItem(this.#prefix + String(n));
    this.#ops.pop();
    this.#next = n;
    this.#keepNext();
    return last;
  }

  /** It has been answered; returns it, once. */
  settle(n: number): Op | undefined {
    const index = this.#ops.findIndex((op) => op.n === n);
    if (index < 0) return undefined;
    this.#storage.removeItem(this.#prefix + String(n));
    return this.#ops.splice(index, 1)[0];
  }

  /** The log knows this client up to that number: new numbers start after it. */
  startAfter(lastOp: number): void {
    if (this.#next <= lastOp) {
      this.#next = lastOp + 1;
      this.#keepNext();
    }
  }

  /** Removes the tab's data; only when nothing is left to send. */
  forget(): void {
    if (this.#ops.length === 0) this.#storage.removeItem(this.#nextKey);
  }

  /** With the day, to expire counters that are no longer used. */
  #keepNext(): void {
    this.#storage.setItem(this.#nextKey, `${this.#next} ${dayOf(Date.now())}`);
  }

  get #nextKey(): string {
    return `${this.#prefix}next`;
  }
}

/** Tabs of this person with unsent commands for this board. */
export function clientsWithOps(storage: Storage, user: string, board: string): string[] {
  const clients = ownKeys(storage, 'op', user, board)
    .map((key) => key.split('/'))
    .filter((parts) => parts[1] !== 'next')
    .map((parts) => parts[0] ?? '');
  return [...new Set(clients)];
}

function read(storage: Storage, key: string): Command {
  return JSON.parse(storage.getItem(key) ?? 'null') as Command;
}
