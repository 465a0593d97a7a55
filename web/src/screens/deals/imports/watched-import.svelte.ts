import { api, type Failure, type Result } from '../../../api';
import type { ImportChoices, ImportDetail, ImportState } from '../../../protocol/rest.gen';

const LOOK_MS = 300;

/** States in which the server works on an import. */
const WORKING: ReadonlySet<ImportState> = new Set(['READING', 'WRITING', 'UNDOING']);

export function isWorking(state: ImportState): boolean {
  return WORKING.has(state);
}

/** One import as the server has it, looked at again and again while the server works on it. */
export class WatchedImport {
  detail = $state.raw<ImportDetail | undefined>();
  /** Why the last request failed. */
  problem = $state.raw<Failure | undefined>();
  /** A person has asked for something, and the server has not answered yet. */
  isAsking = $state(false);
  /**
   * What the person asked for no longer fits: deals have changed since they saw the preview, or somebody else has
   * gone on with the import. Nothing was done, and it is shown as it is now.
   */
  isOutdated = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #isClosed = false;

  constructor(readonly id: string) {}

  readonly look = (): Promise<boolean> => this.#follow(api.oneImport(this.id));

  /** Has the file read again; a preview that is still being made is given up. */
  readonly choose = (choices: ImportChoices): Promise<boolean> =>
    this.#ask(api.chooseImport(this.id, choices));

  /** Writes what the person has seen. If deals have changed meanwhile, the new preview is shown and nothing written. */
  readonly confirm = (): Promise<boolean> => this.#ask(api.confirmImport(this.id, this.detail?.version ?? 0));

  readonly undo = (): Promise<boolean> => this.#ask(api.undoImport(this.id));

  readonly cancel = async (): Promise<boolean> => {
    this.isAsking = true;
    const answer = await api.cancelImport(this.id);
    this.isAsking = false;
    const problem = answer.ok ? undefined : answer.problem;
    await this.look();
    this.problem = problem;
    return answer.ok;
  };

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  async #ask(request: Promise<Result<ImportDetail>>): Promise<boolean> {
    this.isAsking = true;
    this.isOutdated = false;
    const isDone = await this.#follow(request);
    this.isAsking = false;
    return isDone;
  }

  async #follow(request: Promise<Result<ImportDetail>>): Promise<boolean> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const answer = await request;
    if (turn !== this.#turn || this.#isClosed) return answer.ok;
    if (answer.ok) this.detail = answer.value;
    const isChanged = !answer.ok && answer.problem.code === 'CHANGED';
    if (isChanged) this.isOutdated = true;
    this.problem = answer.ok || isChanged ? undefined : answer.problem;
    const isBusy = this.detail !== undefined && isWorking(this.detail.item.state);
    if (isBusy || isChanged) this.#timer = setTimeout(() => void this.look(), isChanged ? 0 : LOOK_MS);
    return answer.ok;
  }
}
