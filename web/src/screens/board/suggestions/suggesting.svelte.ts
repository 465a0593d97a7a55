import { api } from '../../../api';
import { newId } from '../../../board/id';
import type { ProposeSolution } from '../../../protocol/protocol.gen';
import type { Me, Suggestion } from '../../../protocol/rest.gen';
import { lasting } from '../../../storage.svelte';

const OFF_KEY = 'unblock/suggestions-off';
/** A pause of this length, and somebody looks up from what they wrote. */
const PAUSE_MS = 600;
/** Fewer characters say too little. */
const LEAST = 4;

/** Whether this person wants suggestions on this device, and their team any at all. */
class SuggestSwitch {
  on = $state(lasting.getItem(OFF_KEY) === null);
  #ofTeam = false;

  /** Nothing is suggested before the team's word is there. Guests see their board alone. */
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

/** Earlier strategies for the obstacle that is being written in one place. */
export class Suggesting {
  found = $state.raw<Suggestion[]>([]);
  /** Whose idea goes along with the obstacle. */
  taken = $state.raw<Suggestion | undefined>();
  readonly #board: string;
  #dismissed = false;
  #turn = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(board: string) {
    this.#board = board;
  }

  /** Somebody has written on; what is there then is looked for when they pause. */
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

  /** Not for this obstacle. */
  dismiss(): void {
    this.#forgetQuestion();
    this.#dismissed = true;
    this.found = [];
    this.taken = undefined;
  }

  /** The ideas that go along with the obstacle that is sent now; then all begins anew. */
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
    // a suggestion that cannot be had is no news for somebody who writes
    if (turn === this.#turn) this.found = answer.ok ? answer.value : [];
  }
}
