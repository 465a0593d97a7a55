import type { Command, Rej } from '../protocol/protocol.gen';
import { keysWith } from '../sync/keys';
import type { Op } from '../sync/outbox';
import { begunFrom } from './refused-words';

/** A command that the server refused. */
export interface Refused {
  /** The tab that sent it. */
  client: string;
  op: Op;
  rej: Rej;
  /** Its writer has put it off: it waits among what is unsent. */
  later?: true;
}

/** Whether a command says what its writer saw, so that it can be told what others have done since. */
export function isChange(command: Command): boolean {
  return 'was' in command && command.was !== undefined;
}

/** Whether both versions can be offered: what was refused is then kept as it is until somebody has chosen. */
export function isChoice({ op: { command }, rej }: Pick<Refused, 'op' | 'rej'>): boolean {
  return isChange(command) || (rej.code === 'CONFLICT' && begunFrom(command) !== undefined);
}

/**
 * Refused changes that nobody has decided about yet: stored in this browser, so that the choice survives the page. For
 * other commands only their texts are stored, as drafts.
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
