import type { Command, Rej } from '../protocol/protocol.gen';
import { keysWith } from '../sync/keys';
import type { Op } from '../sync/outbox';

/** A command that the server did not carry out. */
export interface Refused {
  /** The tab that sent it. */
  client: string;
  op: Op;
  rej: Rej;
}

/** Whether a command says what its writer saw: then a choice can be offered, and is kept until it is made. */
export function isChange(command: Command): boolean {
  return 'was' in command && command.was !== undefined;
}

/**
 * Refused changes about which nobody has decided yet: kept in this browser, so that the choice outlasts the page.
 * Of other commands the words alone are kept, as drafts.
 */
export class RefusedChanges {
  readonly #storage: Storage;
  readonly #prefix: string;

  constructor(storage: Storage, user: string, board: string) {
    this.#storage = storage;
    this.#prefix = `unblock/refused/${user}/${board}/`;
  }

  keep(refused: Refused): void {
    this.#storage.setItem(this.#key(refused), JSON.stringify(refused));
  }

  forget(refused: Pick<Refused, 'client' | 'op'>): void {
    this.#storage.removeItem(this.#key(refused));
  }

  all(): Refused[] {
    return keysWith(this.#storage, this.#prefix)
      .map((key) => JSON.parse(this.#storage.getItem(key) ?? 'null') as Refused | null)
      .filter((it) => it !== null)
      .sort((one, other) => one.op.n - other.op.n);
  }

  #key({ client, op }: Pick<Refused, 'client' | 'op'>): string {
    return `${this.#prefix}${client}/${op.n}`;
  }
}
