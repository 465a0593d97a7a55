import { api } from '../../../api';
import type { ReviewPlace } from '../../../protocol/rest.gen';

const ASK_AGAIN_MS = 1_000;
const PATIENCE_MS = 15_000;

/** The board's position in its series; absent for guests and free boards. */
export class SeriesPlace {
  now = $state.raw<ReviewPlace | undefined>();
  /** The next board is being created. */
  waiting = $state(false);
  readonly #board: string;

  constructor(board: string) {
    this.#board = board;
  }

  async ask(): Promise<void> {
    const answer = await api.reviewPlace(this.#board);
    if (answer.ok) this.now = answer.value;
  }

  /** Polls until the next board exists or the time limit is reached; returns a function that stops it. */
  awaitNext(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const until = Date.now() + PATIENCE_MS;
    let ended = false;
    const again = async () => {
      await this.ask();
      this.waiting = this.now?.next === undefined && Date.now() < until && !ended;
      if (this.waiting) timer = setTimeout(() => void again(), ASK_AGAIN_MS);
    };
    this.waiting = true;
    void again();
    return () => {
      ended = true;
      this.waiting = false;
      clearTimeout(timer);
    };
  }
}
