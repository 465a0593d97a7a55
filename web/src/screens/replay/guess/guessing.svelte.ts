import { SvelteSet } from 'svelte/reactivity';
import { api } from '../../../api';
import { stopsOf, type Stop } from '../../../board/stops';
import type { Guess } from '../../../protocol/rest.gen';
import { lasting } from '../../../storage.svelte';
import type { OpenBoard } from '../../../stores/open.svelte';
import type { ReplayStore } from '../../../stores/replay.svelte';
import { Kept } from '../../../kept.svelte';
import { EMPTY, type GuessDraft } from './guess-draft';

/** What this person has written about a deal and not sent. */
export function draftAt(board: OpenBoard, deal: string): Kept<GuessDraft> {
  return new Kept(`${board.me}/${board.id}/guess/${deal}`, EMPTY);
}

/** Stands in the way of a replay just before the solutions, until somebody has guessed or does not want to. */
export class Guessing {
  /** Whether the replay stops at all. */
  on = $state(false);
  /** What is guessed at just now. */
  asked = $state.raw<Stop | undefined>();
  /** The guess that is held against what the team did. */
  sent = $state.raw<Guess | undefined>();
  /** What was guessed before is known. */
  known = $state(false);
  readonly #replay: ReplayStore;
  readonly #settled = new SvelteSet<string>();
  readonly #key: string;
  readonly #stops = $derived.by(() => (this.#replay.loaded ? stopsOf(this.#replay.entries) : []));
  #before = 0;

  /** @param byDefault for those who have not said whether they want it */
  constructor(replay: ReplayStore, byDefault: boolean) {
    this.#replay = replay;
    this.#key = `unblock/guessing/${replay.open.me}`;
    const said = lasting.getItem(this.#key);
    this.on = said === null ? byDefault : said === 'on';
  }

  /** Deals that were guessed once are not asked for again. */
  async load(): Promise<void> {
    const answer = await api.notebook();
    if (!answer.ok) return;
    for (const guess of answer.value.guesses) {
      if (guess.board === this.#replay.open.id) this.#settled.add(guess.deal);
    }
    this.known = true;
  }

  /** Whoever opens a replay again in the middle of a guess goes on with it. */
  takeUp(): void {
    if (!this.on || this.asked) return;
    const begun = this.#stops.find(
      ({ deal }) => this.canGuess(deal) && draftAt(this.#replay.open, deal).begun,
    );
    if (begun) this.guessNow(begun.deal);
  }

  /** The next stop of the moments that are still to come. */
  get next(): Stop | undefined {
    return this.#stops.find((it) => it.seq >= this.#replay.seq && !this.#settled.has(it.deal));
  }

  /** Whether this deal can be guessed at this moment. */
  canGuess(deal: string | undefined): boolean {
    const stop = this.#stops.find((it) => it.deal === deal);
    return stop !== undefined && !this.#settled.has(stop.deal) && this.#replay.seq <= stop.seq;
  }

  /** Told of each moment: whoever comes along to a stop stands still there; who jumps far is let go. */
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
