/** Items per step: about a screenful. */
const MORE = 12;

/**
 * Renders a long list step by step, each after the previous one was painted, so that skipping through a replay shows
 * the visible part at once.
 */
export class Gradual {
  /** Number of items already rendered. */
  #there = $state(0);
  readonly #enabled: boolean;

  /** @param total length of the list; read while a component is shown */
  constructor(enabled: boolean, total: () => number) {
    this.#enabled = enabled;
    $effect(() => {
      const next = Math.min(total(), this.#there + MORE);
      return enabled && next !== this.#there ? afterPaint(() => (this.#there = next)) : undefined;
    });
  }

  /** The part of the list to render now. */
  of<T>(list: T[]): T[] {
    return this.#enabled ? list.slice(0, this.#there + MORE) : list;
  }
}

/** @returns a function that cancels it */
function afterPaint(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
