import { SvelteSet } from 'svelte/reactivity';
import { api } from '../../../api';
import { stopsOf, type Stop } from '../../../board/guess-stops';
import type { Guess } from '../../../protocol/rest.gen';
import { lasting } from '../../../browser/storage.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import type { ReplayStore } from '../../../stores/replay.svelte';
import { UnsentInput } from '../../../browser/unsent-input.svelte';
import { EMPTY, type GuessDraft } from './guess-draft';

/** This person's unsent guess at a deal. */
export function draftAt(board: OpenBoard, deal: string): UnsentInput<GuessDraft> {
  return new UnsentInput(`${board.me}/${board.id}/guess/${deal}`, EMPTY);
}

/** Stops a replay just before the solutions, until the person has guessed or skipped. */
export class Guessing {
  /** Whether the replay stops at all. */
  on = $state(false);
  /** The stop at which a guess is asked for. */
  asked = $state.raw<Stop | undefined>();
  /** The guess that is compared with the team's result. */
  sent = $state.raw<Guess | undefined>();
  /** Earlier guesses are loaded. */
  known = $state(false);
  readonly #replay: ReplayStore;
  readonly #settled = new SvelteSet<string>();
  readonly #key: string;
  readonly #stops = $derived.by(() => (this.#replay.loaded ? stopsOf(this.#replay.entries) : []));
  #before = 0;

  /** @param byDefault for people who have not set the option */
  constructor(replay: ReplayStore, byDefault: boolean) {
    this.#replay = replay;
    this.#key = `unblock/guessing/${replay.open.me}`;
    const said = lasting.getItem(this.#key);
    this.on = said === null ? byDefault : said === 'on';
  }

  /** Deals that were guessed before are not asked for again. */
  async load(): Promise<void> {
    const answer = await api.notebook();
    if (!answer.ok) return;
    for (const guess of answer.value.guesses) {
      if (guess.board === this.#replay.open.id) this.#settled.add(guess.deal);
    }
    this.known = true;
  }

  /** After reopening a replay, continues an unfinished guess. */
  takeUp(): void {
    if (!this.on || this.asked) return;
    const begun = this.#stops.find(
      ({ deal }) => this.canGuess(deal) && draftAt(this.#replay.open, deal).begun,
    );
    if (begun) this.guessNow(begun.deal);
  }

  /** The next stop after the current moment. */
  get next(): Stop | undefined {
    return this.#stops.find((it) => it.seq >= this.#replay.seq && !this.#settled.has(it.deal));
  }

  /** Whether this deal can be guessed at this moment. */
  canGuess(deal: string | undefined): boolean {
    const stop = this.#stops.find((it) => it.deal === deal);
    return stop !== undefined && !this.#settled.has(stop.deal) && this.#replay.seq <= stop.seq;
  }

  /** Called at each moment: playing into a stop stops there; a far jump skips it. */
  arrived(seq: number, jumped: boolean): void {
    const before = this.#before;
    this.#before = seq;
    if (!this.on || jumped || seq <= before) return;
    const stop = this.#stops.find((it) => it.seq >= before && it.seq < seq && !this.#settled.has(it.deal));
    if (stop) this.#stopAt(stop);
  }

  guessNow(deal: string): void {
    this.#replay.pause();
    this.asked = { deal, seq: this.#replay.seq };
  }

  switchTo(on: boolean): void {
    this.on = on;
    lasting.setItem(this.#key, on ? 'on' : 'off');
    if (!on) this.asked = undefined;
  }

  skip(): void {
    if (this.asked) this.#settled.add(this.asked.deal);
    this.asked = undefined;
    this.#replay.play();
  }

  guessed(guess: Guess): void {
    this.#settled.add(guess.deal);
    this.asked = undefined;
    this.sent = guess;
  }

  goOn(): void {
    this.sent = undefined;
    this.#replay.play();
  }

  #stopAt(stop: Stop): void {
    this.#replay.pause();
    this.#replay.seek(stop.seq);
    this.#before = stop.seq;
    this.sent = undefined;
    this.asked = stop;
  }
}
