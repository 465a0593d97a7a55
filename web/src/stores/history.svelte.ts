import type { Code } from '../protocol/protocol.gen';
import type { Op } from '../sync/outbox';

const REMEMBERED = 100;

/** What a redo does: it undoes an undo, or resends a command that was cancelled before it was sent. */
export type Redo = { t: 'undo'; n: number } | { t: 'again'; op: Op };

/**
 * An unanswered undo or redo, and what it reverts. Undefined once that is moot: an undo of a command that was itself
 * refused.
 */
type Going = { t: 'undo'; step?: number | undefined } | { t: 'redo'; from?: Redo | undefined };

/**
 * What one tab can undo and redo: its own commands in order, answered or not. The server also runs a tab's commands in
 * order, so an undo of the last one hits exactly that. A step is removed when its command turns out to have changed
 * nothing, and returns when its undo is refused. Survives a reload.
 */
export class History {
  canUndo = $state(false);
  canRedo = $state(false);
  /** What was undone or redone last; a new object each time. */
  lastStep = $state.raw<{ t: 'undone' | 'redone' } | undefined>();
  readonly #storage: Storage;
  readonly #key: string;
  #undo: number[] = [];
  #redo: Redo[] = [];
  #going = new Map<number, Going>();

  constructor(storage: Storage, client: string, board: string) {
    this.#storage = storage;
    this.#key = `unblock/steps/${board}/${client}`;
    const kept = storage.getItem(this.#key);
    if (kept !== null) {
      const [undo, redo, going] = JSON.parse(kept) as [number[], Redo[], [number, Going][]];
      this.#undo = undo;
      this.#redo = redo;
      this.#going = new Map(going);
    }
    this.#changed();
  }

  /** The number of the command to undo. */
  get undoable(): number | undefined {
    return this.#undo.at(-1);
  }

  get redoable(): Redo | undefined {
    return this.#redo.at(-1);
  }

  /** A new command was sent. */
  did({ n, command }: Op): void {
    // a reaction is switched off by another one, and a revealed card cannot be hidden again
    if (command.t === 'react' || command.t === 'reveal') return;
    this.#undo.push(n);
    this.#redo = [];
    for (const going of this.#going.values()) if (going.t === 'redo') going.from = undefined;
    this.#changed();
  }

  /** This command undoes the last step. */
  undoing(n: number): void {
    this.#going.set(n, { t: 'undo', step: this.#undo.pop() });
    this.#redo.push({ t: 'undo', n });
    this.#changed();
  }

  /** This command redoes what was undone last. */
  redoing(n: number): void {
    this.#going.set(n, { t: 'redo', from: this.#redo.pop() });
    this.#undo.push(n);
    this.#changed();
  }

  /** The last step was cancelled before it was sent. */
  undoneUnsent(op: Op): void {
    this.#undo.pop();
    const redone = this.#take(op.n);
    this.#redo.push(redone?.t === 'redo' && redone.from ? redone.from : { t: 'again', op });
    this.lastStep = { t: 'undone' };
    this.#changed();
  }

  /** The last undo was cancelled before it was sent. */
  redoneUnsent(n: number): void {
    this.#redo.pop();
    const undone = this.#take(n);
    if (undone?.t === 'undo') this.#putBack(undone.step);
    this.lastStep = { t: 'redone' };
    this.#changed();
  }

  /** A command has been answered; `changed` tells whether it is in the log. */
  done({ n }: Op, changed: boolean): void {
    const going = this.#take(n);
    if (!changed) this.#drop(n);
    else if (going) this.lastStep = { t: going.t === 'undo' ? 'undone' : 'redone' };
    this.#changed();
  }

  /**
   * A command was refused and is no step. What it would have undone still is one, unless another person changed it
   * since: if a step of this tab is in between, because its own undo was refused before, the two can be undone one
   * after the other.
   *
   * @return whether to notify the person: not for an undo of something that was refused itself, or that came out of
   *     order because another undo was refused before
   */
  refused({ n, command }: Op, code: Code): boolean {
    const going = this.#take(n);
    this.#drop(n);
    const step = going && stepOf(going);
    const isOutOfTurn = code === 'STALE_UNDO' && going !== undefined && this.#cameTooEarly(n, going);
    if (code !== 'STALE_UNDO' || isOutOfTurn) {
      if (going?.t === 'undo') this.#putBack(going.step);
      if (going?.t === 'redo') this.#putBackRedo(going.from);
    }
    this.#changed();
    const isMoot = going !== undefined && step === undefined;
    return command.t !== 'undo' || !(isMoot || isOutOfTurn);
  }

  /** Whether another step was in the way when that command ran; a later one may be undoing it meanwhile. */
  #cameTooEarly(n: number, going: Going): boolean {
    const step = stepOf(going);
    if (step === undefined) return false;
    const stands = going.t === 'undo' ? this.#undo : this.#redo.map(numberOf);
    const takenLater = [...this.#going]
      .filter(([later, { t }]) => later > n && t === going.t)
      .map(([, it]) => stepOf(it) ?? 0);
    return [...stands, ...takenLater].some((it) => it > step && it < n);
  }

  #take(n: number): Going | undefined {
    const going = this.#going.get(n);
    this.#going.delete(n);
    return going;
  }

  /** The command has changed nothing: it and its undo are useless. */
  #drop(n: number): void {
    this.#undo = this.#undo.filter((it) => it !== n);
    this.#redo = this.#redo.filter((it) => it.t !== 'undo' || it.n !== n);
    for (const going of this.#going.values()) {
      if (going.t === 'undo' && going.step === n) going.step = undefined;
      if (going.t === 'redo' && going.from?.t === 'undo' && going.from.n === n) going.from = undefined;
    }
  }

  #putBack(step: number | undefined): void {
    if (step !== undefined) this.#undo = [...this.#undo, step].sort((one, other) => one - other);
  }

  #putBackRedo(redo: Redo | undefined): void {
    if (redo === undefined) return;
    const at = this.#redo.findIndex((it) => numberOf(it) > numberOf(redo));
    this.#redo.splice(at < 0 ? this.#redo.length : at, 0, redo);
  }

  #changed(): void {
    this.#undo = this.#undo.slice(-REMEMBERED);
    this.#redo = this.#redo.slice(-REMEMBERED);
    this.#storage.setItem(this.#key, JSON.stringify([this.#undo, this.#redo, [...this.#going]]));
    this.canUndo = this.#undo.length > 0;
    this.canRedo = this.#redo.length > 0;
  }
}

function numberOf(redo: Redo): number {
  return redo.t === 'undo' ? redo.n : redo.op.n;
}

function stepOf(going: Going): number | undefined {
  return going.t === 'undo' ? going.step : going.from && numberOf(going.from);
}
