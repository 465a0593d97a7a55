import { SvelteMap } from 'svelte/reactivity';
import type { FollowUpLine } from '../../protocol/rest.gen';
import { keyOf, waits } from './sorting';

/**
 * The follow-ups whose outcome is being written here. Each stays where it is until that is done, also where somebody
 * else tells its outcome meanwhile.
 */
export class OpenOutcomes {
  /** Whether it was open when it was begun. */
  readonly #begun = new SvelteMap<string, boolean>();

  readonly isOpen = (line: FollowUpLine): boolean => this.#begun.get(keyOf(line)) ?? waits(line);

  has(line: FollowUpLine): boolean {
    return this.#begun.has(keyOf(line));
  }

  set(line: FollowUpLine, on: boolean): void {
    if (on) this.#begun.set(keyOf(line), waits(line));
    else this.#begun.delete(keyOf(line));
  }
}
