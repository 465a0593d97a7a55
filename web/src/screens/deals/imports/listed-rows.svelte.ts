import { api, type Failure } from '../../../api';
import type { RowSearch } from '../../../api/imports';
import type { ImportRow } from '../../../protocol/rest.gen';

/** Rows of a file, page by page. */
export class ListedRows {
  rows = $state.raw<ImportRow[] | undefined>();
  problem = $state.raw<Failure | undefined>();
  hasMore = $state(false);
  isLoading = $state(false);
  #search: RowSearch = {};
  #next: number | undefined;
  #turn = 0;

  constructor(readonly id: string) {}

  /** Shows other rows, from the first one. */
  async show(search: RowSearch): Promise<void> {
    this.#search = search;
    this.#next = undefined;
    await this.#load([]);
  }

  readonly more = (): Promise<void> => this.#load(this.rows ?? []);

  async #load(before: ImportRow[]): Promise<void> {
    const turn = ++this.#turn;
    this.isLoading = true;
    const answer = await api.importRows(this.id, { ...this.#search, after: this.#next });
    if (turn !== this.#turn) return;
    this.isLoading = false;
    this.problem = answer.ok ? undefined : answer.problem;
    if (!answer.ok) return;
    this.rows = [...before, ...answer.value.rows];
    this.#next = answer.value.next;
    this.hasMore = this.#next !== undefined;
  }
}
