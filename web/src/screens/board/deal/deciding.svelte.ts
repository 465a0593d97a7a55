import type { Deal } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { mayDecide } from '../rights';

/** One person’s way to the decision about a deal: what they would choose, before it is said. */
export class Deciding {
  /** Solutions that would be chosen. */
  chosen = $state<string[]>([]);
  /** A decision is made already, and this person is about to make another. */
  again = $state(false);
  readonly #open: OpenBoard;
  readonly #deal: () => Deal;

  constructor(open: OpenBoard, deal: () => Deal) {
    this.#open = open;
    this.#deal = deal;
  }

  get mayDecide(): boolean {
    return mayDecide(this.#open, this.#deal());
  }

  /** Whether solutions are there to be chosen just now. */
  get mayChoose(): boolean {
    return this.mayDecide && (this.#deal().decision === undefined || this.again);
  }

  choose(solution: string, on: boolean): void {
    this.chosen = on ? [...this.chosen, solution] : this.chosen.filter((it) => it !== solution);
  }

  /** Starts from what most have voted for, unless this person has begun to choose. */
  suggest(solutions: string[]): void {
    if (this.chosen.length === 0 && this.mayChoose) this.chosen = solutions;
  }

  /** Starts from what is decided now, so that a change of one thing is a change of one thing. */
  anew(): void {
    const { decision } = this.#deal();
    this.chosen = decision?.t === 'strategy' ? decision.solutions : [];
    this.again = true;
  }

  decide(why: string): void {
    const solutions = this.#stillThere;
    this.#open.send({ t: 'decide', deal: this.#deal().id, solutions, why });
    this.stop();
  }

  leave(why: string): void {
    this.#open.send({ t: 'leave-undecided', deal: this.#deal().id, why });
    this.stop();
  }

  stop(): void {
    this.chosen = [];
    this.again = false;
  }

  /** How many of the chosen ones nobody has taken back. */
  get count(): number {
    return this.#stillThere.length;
  }

  get #stillThere(): string[] {
    return this.chosen.filter((card) => this.#open.board.card(card)?.withdrawn === false);
  }
}
