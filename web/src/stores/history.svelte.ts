import type { Op } from '../sync/outbox';

const REMEMBERED = 100;

/** What one tab can take back, and bring back again. Numbers of its own commands, kept over a reload. */
export class History {
  canUndo = $state(false);
  canRedo = $state(false);
  /** What was taken back or brought back last, another object each time. */
  lastStep = $state.raw<{ t: 'undone' | 'redone' } | undefined>();
  readonly #storage: Storage;
  readonly #key: string;
  #undo: number[];
  #redo: number[];
  /** Undos on their way that were asked for as a redo. */
  readonly #redoing: Set<number>;

  constructor(storage: Storage, client: string, board: string) {
    this.#storage = storage;
    this.#key = `unblock/history/${board}/${client}`;
    const kept = JSON.parse(storage.getItem(this.#key) ?? '[[],[],[]]') as [number[], number[], number[]];
    [this.#undo, this.#redo] = kept;
    this.#redoing = new Set(kept[2]);
    this.#changed();
  }

  /** The command to take back. */
  takeUndo(): number | undefined {
    const op = this.#undo.pop();
    this.#changed();
    return op;
  }

  /** The undo to take back. */
  takeRedo(): number | undefined {
    const op = this.#redo.pop();
    this.#changed();
    return op;
  }

  /** The next undo with this number is meant as a redo. */
  redoingWith(n: number): void {
    this.#redoing.add(n);
    this.#changed();
  }

  /** A command is in the log. */
  done(op: Op): void {
    if (op.command.t === 'react' || op.command.t === 'reveal') return;
    if (op.command.t !== 'undo') {
      this.#undo.push(op.n);
      this.#redo = [];
    } else if (this.#redoing.delete(op.n)) {
      this.#undo.push(op.n);
      this.lastStep = { t: 'redone' };
    } else {
      this.#redo.push(op.n);
      this.lastStep = { t: 'undone' };
    }
    this.#changed();
  }

  #changed(): void {
    this.#undo = this.#undo.slice(-REMEMBERED);
    this.#redo = this.#redo.slice(-REMEMBERED);
    this.#storage.setItem(this.#key, JSON.stringify([this.#undo, this.#redo, [...this.#redoing]]));
    this.canUndo = this.#undo.length > 0;
    this.canRedo = this.#redo.length > 0;
  }
}
