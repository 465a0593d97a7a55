import type { Command } from '../protocol/protocol.gen';

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

  constructor(storage: Storage, user: string, board: string, client: string) {
    this.client = client;
    this.#storage = storage;
    this.#prefix = `${prefixOf(user, board)}${client}/`;
    this.#ops = keysOf(storage, this.#prefix)
      .filter((key) => key !== this.#nextKey)
      .map((key) => ({ n: Number(key.slice(this.#prefix.length)), command: read(storage, key) }))
      .sort((one, other) => one.n - other.n);
    this.#next = Math.max(Number(storage.getItem(this.#nextKey) ?? 1), (this.#ops.at(-1)?.n ?? 0) + 1);
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
    this.#storage.setItem(this.#nextKey, String(this.#next));
    return op;
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
      this.#storage.setItem(this.#nextKey, String(this.#next));
    }
  }

  /** Forgets the tab; only when nothing is left to send. */
  forget(): void {
    if (this.#ops.length === 0) this.#storage.removeItem(this.#nextKey);
  }

  get #nextKey(): string {
    return `${this.#prefix}next`;
  }
}

/** Tabs of this person that left something unsent for this board. */
export function clientsWithOps(storage: Storage, user: string, board: string): string[] {
  const prefix = prefixOf(user, board);
  const clients = keysOf(storage, prefix)
    .map((key) => key.slice(prefix.length).split('/'))
    .filter((parts) => parts[1] !== 'next')
    .map((parts) => parts[0] ?? '');
  return [...new Set(clients)];
}

function prefixOf(user: string, board: string): string {
  return `unblock/op/${user}/${board}/`;
}

function keysOf(storage: Storage, prefix: string): string[] {
  const keys: string[] = [];
  for (let i = 0; i < storage.length; i++) {
    const key = storage.key(i);
    if (key?.startsWith(prefix)) keys.push(key);
  }
  return keys;
}

function read(storage: Storage, key: string): Command {
  return JSON.parse(storage.getItem(key) ?? 'null') as Command;
}
