import { api } from '../../../api';
import type { ReviewPlace } from '../../../protocol/rest.gen';

const ASK_AGAIN_MS = 1_000;
const PATIENCE_MS = 15_000;

/** Where this board stands in its series; a guest, or a free board, has no such place. */
export class SeriesPlace {
  now = $state.raw<ReviewPlace | undefined>();
  /** The next board is being made. */
  waiting = $state(false);
  readonly #board: string;

  constructor(board: string) {
    this.#board = board;
  }

  async ask(): Promise<void> {
    const answer = await api.reviewPlace(this.#board);
    if (answer.ok) this.now = answer.value;
  }

  /** Asks until the next board is there, or patience ends; the function that it gives back ends it too. */
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
