import type { Failure, Result } from '../../api';

/** A request of a page: loading, loaded, or failed with a reason. */
export class Asked<T> {
  value = $state.raw<T | undefined>();
  problem = $state.raw<Failure | undefined>();
  /** How old the value was when it came, where people would wonder. */
  behindSeconds = $state.raw<number | undefined>();
  readonly #ask: () => Promise<Result<T>>;
  #turn = 0;

  constructor(ask: () => Promise<Result<T>>) {
    this.#ask = ask;
  }

  /** Reloads. The old value stays until the answer; answers that arrive out of order are dropped. */
  readonly again = async (): Promise<void> => {
    const turn = ++this.#turn;
    const answer = await this.#ask();
    if (turn !== this.#turn) return;
    if (answer.ok) {
      this.value = answer.value;
      this.behindSeconds = answer.behindSeconds;
    }
    this.problem = answer.ok ? undefined : answer.problem;
  };
}
