import { UnsentInput } from '../../../browser/unsent-input.svelte';
import type { Command, Deal, Decision } from '../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../stores/open.svelte';
import { keyOfFields } from '../../../stores/refused-words';
import { mayDecide } from '../../../board/rights';

/** An unsent choice. */
interface Begun {
  begun: boolean;
  /** The selected solutions. */
  chosen: string[];
  /** The deal is already decided, and this person is changing the decision. */
  again: boolean;
  /** The decision at the time they began. */
  from?: Decision | undefined;
}

const NOTHING: Begun = { begun: false, chosen: [], again: false };

/** One person's unsent decision about a deal; it survives a reload. */
export class Deciding {
  readonly #open: OpenBoard;
  readonly #deal: () => Deal;
  readonly #kept: UnsentInput<Begun>;
  readonly #place: string;

  constructor(open: OpenBoard, deal: () => Deal) {
    this.#open = open;
    this.#deal = deal;
    this.#place = `deal/${deal().id}/why`;
    this.#kept = new UnsentInput<Begun>(keyOfFields(open.me, open.id, this.#place), NOTHING);
  }

  get chosen(): string[] {
    return this.#kept.value.chosen;
  }

  get again(): boolean {
    return this.#kept.value.again;
  }

  get mayDecide(): boolean {
    return mayDecide(this.#open, this.#deal());
  }

  /** Whether solutions can be selected now. */
  get mayChoose(): boolean {
    return this.mayDecide && (this.#deal().decision === undefined || this.again);
  }

  /** The person has begun to select or to write the reason; the form stays even if others decide meanwhile. */
  get begun(): boolean {
    return this.#kept.value.begun || this.#open.drafts.get(this.#place) !== undefined;
  }

  /** The latest proposal, if the deal's owner did not agree to it and there is no other decision. */
  get declined(): Decision | undefined {
    const { id, decision } = this.#deal();
    return decision ? undefined : this.#open.board.meeting?.agenda.slots[id]?.declined?.decision;
  }

  /** The decision or proposal that others made since this person began. */
  get overtaken(): Decision | undefined {
    const stands = this.#stands;
    return this.begun && !isSame(this.#seen, stands) ? stands : undefined;
  }

  choose(solution: string, on: boolean): void {
    this.#change({
      chosen: on ? [...this.chosen, solution] : this.chosen.filter((it) => it !== solution),
    });
  }

  /** Stores the reason being written. */
  write(why: string): void {
    if (why === '' && this.chosen.length === 0 && !this.again) this.stop();
    else this.#change({});
  }

  /** Preselects solutions, unless this person has begun to select. */
  suggest(solutions: string[]): void {
    if (!this.begun && this.mayChoose) this.#kept.value = { ...NOTHING, chosen: solutions };
  }

  /** Starts from the current decision, so that only the changed part changes. */
  anew(): void {
    const { decision } = this.#deal();
    this.#change({ chosen: decision?.t === 'strategy' ? decision.solutions : [], again: true });
  }

  /** Keeps this person's own decision, although another one was made meanwhile. */
  useMine(): void {
    this.#change({ again: this.#deal().decision !== undefined, from: this.#stands });
  }

  decide(why: string): void {
    const solutions = this.#stillThere;
    this.#send({ t: 'decide', deal: this.#deal().id, solutions, why });
  }

  leave(why: string): void {
    this.#send({ t: 'leave-undecided', deal: this.#deal().id, why });
  }

  /** Together with what stood there when this person began; what is refused comes back as it was. */
  #send(decision: Extract<Command, { t: 'decide' | 'leave-undecided' }>): void {
    const { begun } = this.#kept.value;
    const from = this.#seen;
    this.stop();
    this.#open.send({ ...decision, ...(begun ? { was: { decision: from } } : {}) });
  }

  stop(): void {
    this.#kept.forget();
  }

  /** Continues with a refused decision. */
  takeUp(): void {
    this.#kept.takeUp();
  }

  /** How many of the selected solutions are not withdrawn. */
  get count(): number {
    return this.#stillThere.length;
  }

  get #stands(): Decision | undefined {
    const { id, decision } = this.#deal();
    return this.#open.board.meeting?.agenda.slots[id]?.proposed ?? decision;
  }

  /** The decision or proposal that this person saw when they began; one that was declined meanwhile is gone for all. */
  get #seen(): Decision | undefined {
    const { from } = this.#kept.value;
    return from && isSame(from, this.declined) ? this.#stands : from;
  }

  #change(change: Partial<Begun>): void {
    const from = this.begun ? this.#kept.value.from : this.#stands;
    this.#kept.value = { ...this.#kept.value, begun: true, from, ...change };
    this.#kept.keep();
  }

  get #stillThere(): string[] {
    return this.chosen.filter((card) => this.#open.board.card(card)?.withdrawn === false);
  }
}

function isSame(one: Decision | undefined, other: Decision | undefined): boolean {
  return one?.t === other?.t && one?.why === other?.why && solutionsOf(one) === solutionsOf(other);
}

function solutionsOf(decision: Decision | undefined): string {
  return decision?.t === 'strategy' ? decision.solutions.join(' ') : '';
}
