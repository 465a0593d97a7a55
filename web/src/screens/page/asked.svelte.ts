import type { Failure, Result } from '../../api';

/** What a page asked the server for: not there yet, there, or a reason why not. */
export class Asked<T> {
  value = $state.raw<T | undefined>();
  problem = $state.raw<Failure | undefined>();
  readonly #ask: () => Promise<Result<T>>;
  #turn = 0;

  constructor(ask: () => Promise<Result<T>>) {
    this.#ask = ask;
  }

  /** Asks anew. What was there stays until the answer; an answer that was overtaken is dropped. */
  readonly again = async (): Promise<void> => {
    const turn = ++this.#turn;
    const answer = await this.#ask();
    if (turn !== this.#turn) return;
    if (answer.ok) this.value = answer.value;
    this.problem = answer.ok ? undefined : answer.problem;
  };
}
