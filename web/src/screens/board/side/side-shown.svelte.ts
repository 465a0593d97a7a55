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
  /** On a narrow screen the panel covers the board, so it never opens by itself. */
  #overBoard = $state(false);

  constructor(inMeeting: () => boolean) {
    this.#inMeeting = inMeeting;
  }

  /** Whether there is a column for it beside the board. */
  get beside(): boolean {
    return roomy.current;
  }

  get now(): boolean {
    if (!roomy.current) return this.#overBoard;
    return this.#chosen === undefined ? !this.#inMeeting() : this.#chosen === this.#choice(true);
  }

  show(on: boolean): void {
    this.#overBoard = on;
    if (!roomy.current) return;
    this.#chosen = this.#choice(on);
    lasting.setItem(KEY, this.#chosen);
  }

  #choice(on: boolean): string {
    return on ? 'open' : 'closed';
  }
}
