import { SvelteMap } from 'svelte/reactivity';

/**
 * What somebody has begun on this screen and is not done with: a text, a dialog, a menu. While there is any,
 * what they look at stays as it is, whatever others do; only they themselves go elsewhere.
 */
class Holding {
  /** Each with how it is put away. */
  readonly #begun = new SvelteMap<object, () => void>();
  /** How often somebody has gone elsewhere themselves. */
  left = $state(0);

  get any(): boolean {
    return this.#begun.size > 0;
  }

  /** @param away puts it away when its owner goes elsewhere; its words are kept */
  hold(it: object, away: () => void): () => void {
    this.#begun.set(it, away);
    return () => this.#begun.delete(it);
  }

  /** Its owner goes elsewhere. */
  leave(): void {
    for (const away of [...this.#begun.values()]) away();
    this.left++;
  }
}

export const holding = new Holding();

/** What decides where things stand: as it is, and as it was for as long as something is begun there. */
export function steady<T>(now: () => T): () => T {
  let seen: { value: T; left: number } | undefined;
  const value = $derived.by(() => {
    const live = now();
    if (holding.any && seen?.left === holding.left) return seen.value;
    seen = { value: live, left: holding.left };
    return live;
  });
  // known also where nobody asks before it changes
  $effect.pre(() => void value);
  return () => value;
}

/** What is begun for as long as it is open: a menu. */
export function holdWhile(open: () => boolean, away: () => void): void {
  $effect(() => (open() ? holding.hold({}, away) : undefined));
}
