import { api } from '../../../api';
import { newId } from '../../../board/id';
import type { ProposeSolution } from '../../../protocol/protocol.gen';
import type { Me, Suggestion } from '../../../protocol/rest.gen';
import { lasting } from '../../../browser/storage.svelte';

const OFF_KEY = 'unblock/suggestions-off';
/** Suggestions are fetched after a pause of this length. */
const PAUSE_MS = 600;
/** Shorter texts say too little. */
const LEAST = 4;

/** Whether this person wants suggestions on this device, and whether the team has them on. */
class SuggestSwitch {
  on = $state(lasting.getItem(OFF_KEY) === null);
  #ofTeam = false;

  /** Off until the team's setting is loaded. Guests get none, as they see only their board. */
  async ask(me: Me): Promise<void> {
    this.#ofTeam = false;
    if (me.guestOf !== undefined) return;
    const answer = await api.teamSuggestions();
    this.#ofTeam = answer.ok && answer.value.available && answer.value.wanted;
  }

  get ofTeam(): boolean {
    return this.#ofTeam;
  }

  set(on: boolean): void {
    this.on = on;
    if (on) lasting.removeItem(OFF_KEY);
    else lasting.setItem(OFF_KEY, 'yes');
  }
}

export const suggestSwitch = new SuggestSwitch();

/** Suggested strategies for the obstacle that is being written in one place. */
export class Suggesting {
  found = $state.raw<Suggestion[]>([]);
  /** The suggestion whose ideas will be added with the obstacle. */
  taken = $state.raw<Suggestion | undefined>();
  readonly #board: string;
  #dismissed = false;
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(board: string) {
    this.#board = board;
  }

  /** Called with each change of the text; fetches suggestions after a pause. */
  readonly typed = (text: string): void => {
    this.#forgetQuestion();
    if (text.trim() === '') this.#beginAnew();
    const tooShort = [...text.trim()].length < LEAST;
    if (tooShort) this.found = [];
    if (suggestSwitch.on && !this.#dismissed && !tooShort)
      this.#pause = setTimeout(() => void this.#look(text.trim()), PAUSE_MS);
  };

  take(one: Suggestion | undefined): void {
    this.taken = one;
  }

  /** Dismisses suggestions for this obstacle. */
  dismiss(): void {
    this.#forgetQuestion();
    this.#dismissed = true;
    this.found = [];
    this.taken = undefined;
  }

  /** The ideas that are added with the obstacle being sent; resets everything. */
  ideasFor(
    obstacle: string,
    hidden: boolean,
    anonymous: boolean,
  ): ({ t: 'propose-solution' } & ProposeSolution)[] {
    const { strategy } = this.taken ?? {};
    this.stop();
    if (!strategy || anonymous) return [];
    return strategy.chosen.map((idea) => ({
      t: 'propose-solution',
      card: newId(),
      obstacle,
      text: idea.text,
      hidden,
      source: { board: strategy.board, deal: strategy.deal, card: idea.card, at: strategy.decidedAt },
    }));
  }

  stop(): void {
    this.#forgetQuestion();
    this.#beginAnew();
  }

  #beginAnew(): void {
    this.#dismissed = false;
    this.found = [];
    this.taken = undefined;
  }

  #forgetQuestion(): void {
    clearTimeout(this.#pause);
    this.#turn++;
  }

  async #look(text: string): Promise<void> {
    if (!suggestSwitch.ofTeam) return;
    const turn = this.#turn;
    const answer = await api.suggestions(text, this.#board);
    // a failed request is not worth disturbing the writer
    if (turn === this.#turn) this.found = answer.ok ? answer.value : [];
  }
}
