import { SvelteMap } from 'svelte/reactivity';
import type { Topic } from '../protocol/protocol.gen';

/** Counts nudges per topic: a component that reads the count fetches the topic's data again. */
export class Nudges {
  readonly #counts = new SvelteMap<Topic, number>();

  of(topic: Topic): number {
    return this.#counts.get(topic) ?? 0;
  }

  tell(topic: Topic): void {
    this.#counts.set(topic, this.of(topic) + 1);
  }
}
