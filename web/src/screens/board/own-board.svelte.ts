import { untrack } from 'svelte';
import { api } from '../../api';
import { maySet, runsDeals } from '../../board/rights';
import type { OpenBoard } from '../../stores/open.svelte';

/** Whether a person who may not change a board's settings may delete it, as they made it. Create it in a component. */
export class OwnBoard {
  #isDeletable = $state(false);

  constructor(open: OpenBoard) {
    const asks = () => open.board.loaded && !open.board.meeting && runsDeals(open) && !maySet(open);
    $effect(() => {
      if (asks()) untrack(() => void this.#ask(open.id));
      else this.#isDeletable = false;
    });
  }

  get isDeletable(): boolean {
    return this.#isDeletable;
  }

  async #ask(board: string): Promise<void> {
    const answer = await api.board(board);
    this.#isDeletable = answer.ok && answer.value.deletable;
  }
}
