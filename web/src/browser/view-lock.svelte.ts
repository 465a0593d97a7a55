import { SvelteMap, SvelteSet } from 'svelte/reactivity';

/**
 * What a person has begun on this screen and not finished: a text, a dialog, a menu. While there is any, their view
 * stays as it is, whatever others do; only they can move it.
 */
class ViewLock {
  /** Each with a function that puts it away. */
  readonly #begun = new SvelteMap<object, () => void>();
  /** Fields that are empty again; it is not known yet whether the person goes on in them. */
  readonly #paused = new SvelteSet<object>();
  /** How often the person has moved elsewhere. */
  left = $state(0);

  get any(): boolean {
    return this.#begun.size > 0;
  }

  /** All that keeps the view may be over in a moment: the person need not be told where the others are. */
  get isPaused(): boolean {
    return this.any && [...this.#begun.keys()].every((it) => this.#paused.has(it));
  }

  pause(it: object): void {
    this.#paused.add(it);
  }

  goOn(it: object): void {
    this.#paused.delete(it);
  }

  /** @param away puts it away when the person moves elsewhere; its text is kept */
  hold(it: object, away: () => void): () => void {
    this.#begun.set(it, away);
    return () => {
      this.#paused.delete(it);
      this.#begun.delete(it);
    };
  }

  /** The person moves elsewhere. */
  leave(): void {
    for (const away of [...this.#begun.values()]) away();
    this.left++;
  }
}

export const viewLock = new ViewLock();

/** A value that decides the layout: current, or frozen while something is begun. */
export function steady<T>(now: () => T): () => T {
  let seen: { value: T; left: number } | undefined;
  const value = $derived.by(() => {
    const live = now();
    if (viewLock.any && seen?.left === viewLock.left) return seen.value;
    seen = { value: live, left: viewLock.left };
    return live;
  });
  // read now, so that the value is known even if nothing reads it before it changes
  $effect.pre(() => void value);
  return () => value;
}

/** Counts as begun while it is open, for example a menu. */
export function holdWhile(open: () => boolean, away: () => void): void {
  $effect(() => (open() ? viewLock.hold({}, away) : undefined));
}
