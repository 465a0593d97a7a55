import { SvelteMap } from 'svelte/reactivity';
import type { Topic } from '../protocol/protocol.gen';

/** How often something beside the board has changed for this person: whoever reads that asks anew. */
export class Nudges {
  readonly #counts = new SvelteMap<Topic, number>();

  of(topic: Topic): number {
    return this.#counts.get(topic) ?? 0;
  }

  tell(topic: Topic): void {
    this.#counts.set(topic, this.of(topic) + 1);
  }
}
