import { untrack } from 'svelte';
import { api, type Failure } from '../../api';
import type { DealSearch } from '../../api/deals';
import { fits } from '../../parts/counting';
import { REST_LIMITS, type DealList } from '../../protocol/rest.gen';

/** A person who types is given time to finish a word. */
const PAUSE_MS = 200;

/** The team's deals that fit a search, page by page. */
export class TeamDeals {
  /** What has come so far; of an earlier search until the answer to the latest is there. */
  list = $state.raw<DealList | undefined>();
  problem = $state.raw<Failure | undefined>();
  isLoadingMore = $state(false);
  #turn = 0;

  /** Follows the search. */
  constructor(readonly search: () => DealSearch) {
    let find: string | undefined;
    $effect(() => {
      const wanted = this.search();
      if (!fits(wanted.find ?? '', REST_LIMITS.FIND)) return undefined;
      const isTyped = find !== undefined && wanted.find !== find;
      find = wanted.find ?? '';
      const timer = setTimeout(() => void untrack(() => this.#load(wanted)), isTyped ? PAUSE_MS : 0);
      return () => clearTimeout(timer);
    });
  }

  readonly again = (): Promise<void> => this.#load(this.search());

  readonly more = async (): Promise<void> => {
    const before = this.list;
    if (before?.next === undefined || this.isLoadingMore) return;
    this.isLoadingMore = true;
    const turn = this.#turn;
    const answer = await api.teamDeals({ ...this.search(), after: before.next });
    this.isLoadingMore = false;
    if (turn !== this.#turn) return;
    this.problem = answer.ok ? undefined : answer.problem;
    if (answer.ok) this.list = { ...answer.value, deals: [...before.deals, ...answer.value.deals] };
  };

  async #load(wanted: DealSearch): Promise<void> {
    const turn = ++this.#turn;
    const answer = await api.teamDeals(wanted);
    if (turn !== this.#turn) return;
    this.problem = answer.ok ? undefined : answer.problem;
    if (answer.ok) this.list = answer.value;
  }
}
