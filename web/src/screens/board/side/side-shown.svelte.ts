import { MediaQuery } from 'svelte/reactivity';
import { lasting } from '../../../browser/storage.svelte';

const KEY = 'unblock/side-panel';
/** Below this there is no room for a column beside the board; the panel lies over it. */
const roomy = new MediaQuery('min-width: 1181px', true);

/**
 * Whether the panel with people, activity and parking lot is shown. In a meeting it opens on demand, so that the step
 * has the room; on a free board it is open where there is room. This device remembers what the person has chosen.
 */
export class SideShown {
  readonly #inMeeting: () => boolean;
  #chosen = $state<string | undefined>(lasting.getItem(KEY) ?? undefined);
  /** Opened just now, which is not remembered: where the panel covers the board, or by what is written in it. */
  #forNow = $state(false);

  constructor(inMeeting: () => boolean) {
    this.#inMeeting = inMeeting;
  }

  /** Whether there is a column for it beside the board. */
  get beside(): boolean {
    return roomy.current;
  }

  get now(): boolean {
    if (this.#forNow || !roomy.current) return this.#forNow;
    return this.#chosen === undefined ? !this.#inMeeting() : this.#chosen === this.#choice(true);
  }

  /** Something is begun in it; what becomes of that is seen there too. */
  reveal(): void {
    this.#forNow = true;
  }

  show(on: boolean): void {
    this.#forNow = on && !roomy.current;
    if (!roomy.current) return;
    this.#chosen = this.#choice(on);
    lasting.setItem(KEY, this.#chosen);
  }

  #choice(on: boolean): string {
    return on ? 'open' : 'closed';
  }
}
