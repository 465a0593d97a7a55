/** So many more at a time: about as many as one sees. */
const MORE = 12;

/**
 * A long list that comes a part at a time, each after the one before has been painted. Whoever leaps through
 * a replay sees at once what is on the screen and does not wait for what is far below it.
 */
export class Gradual {
  /** So many have been painted. */
  #there = $state(0);
  readonly #enabled: boolean;

  /** @param total how many there are; read while a component is shown */
  constructor(enabled: boolean, total: () => number) {
    this.#enabled = enabled;
    $effect(() => {
      const next = Math.min(total(), this.#there + MORE);
      return enabled && next !== this.#there ? afterPaint(() => (this.#there = next)) : undefined;
    });
  }

  /** What of the list is to be shown now. */
  of<T>(list: T[]): T[] {
    return this.#enabled ? list.slice(0, this.#there + MORE) : list;
  }
}

/** @returns how to do without it */
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
