import type { Command, Rej } from '../protocol/protocol.gen';
import { keysWith } from '../browser/storage-keys';
import { ownPrefix } from '../sync/own-keys';
import type { Op } from '../sync/outbox';
import { begunFrom } from './refused-words';

/** A command that the server refused. */
export interface Refused {
  /** The tab that sent it. */
  client: string;
  op: Op;
  rej: Rej;
  /** Its writer has put off the choice: it is listed with the unsent texts. */
  later?: true;
}

/** Whether a command states what its writer saw. */
export function isChange(command: Command): boolean {
  return 'was' in command && command.was !== undefined;
}

/** Whether a choice between versions can be offered: the refused change is then kept until it is made. */
export function isChoice({ op: { command }, rej }: Pick<Refused, 'op' | 'rej'>): boolean {
  return (
    isChange(command) ||
    command.t === 'answer-ask' ||
    (rej.code === 'CONFLICT' && begunFrom(command) !== undefined)
  );
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
    this.#prefix = ownPrefix('refused', user, board);
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
