import { createSubscriber } from 'svelte/reactivity';
import { Drafts, type Begun, type Draft } from '../sync/drafts';

/** Drafts that notify the components that show them of changes, including changes in other tabs. */
export class LiveDrafts extends Drafts {
  #tell = () => {};
  readonly #heed = createSubscriber((update) => {
    this.#tell = update;
    addEventListener('storage', update);
    return () => {
      this.#tell = () => {};
      removeEventListener('storage', update);
    };
  });

  override get(place: string): string | undefined {
    this.#heed();
    return super.get(place);
  }

  override all(): Draft[] {
    this.#heed();
    return super.all();
  }

  override set(place: string, text: string, begunFrom?: Begun): void {
    super.set(place, text, begunFrom);
    this.#tell();
  }

  override remove(place: string): void {
    super.remove(place);
    this.#tell();
  }
}
