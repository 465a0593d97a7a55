import { dealsInOrder } from '../../board/select';
import type { OpenBoard } from '../../stores/open.svelte';
import { showsStagePage } from './stages/stage-view';

/** What somebody looks at on a board: a deal, or the page of the review's stage. */
export class BoardFocus {
  readonly #open: OpenBoard;
  readonly #asked: () => string | undefined;
  readonly #worked: () => string | undefined;
  readonly deals = $derived.by(() => dealsInOrder(this.#open.board));
  /** The deal that they have gone to, if they have gone to one. */
  readonly chosen = $derived.by(() => this.deals.find((it) => it.id === this.#asked()));
  readonly onStagePage = $derived.by(() => showsStagePage(this.#open.board.meeting, this.chosen?.id));
  /** Whoever comes late is where the meeting is. */
  readonly deal = $derived.by(() => {
    if (this.onStagePage) return undefined;
    const { meeting } = this.#open.board;
    const current = meeting?.stage === 'DEALS' ? meeting.agenda.current : undefined;
    const busy = current ?? this.#worked();
    return this.chosen ?? this.deals.find((it) => it.id === busy) ?? this.deals[0];
  });

  /**
   * @param asked the deal that the address names
   * @param worked the deal to look at while the meeting is on none; the first where that is unknown
   */
  constructor(
    open: OpenBoard,
    asked: () => string | undefined,
    worked: () => string | undefined = () => undefined,
  ) {
    this.#open = open;
    this.#asked = asked;
    this.#worked = worked;
  }
}
