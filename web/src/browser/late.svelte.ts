import { whenIdle } from './idle';

const parts = new Set<Late<unknown>>();

/**
 * Code that is not needed to show a page. It is loaded when it is first used, or before that, once the page has nothing
 * else to do, so that it is also there when the connection is lost or the server has a new version.
 */
export class Late<T> {
  /** Undefined until it is loaded; what reads it in a component or an attachment follows. */
  now = $state.raw<T | undefined>();
  readonly #import: () => Promise<T>;
  #loading: Promise<T> | undefined;

  constructor(load: () => Promise<T>) {
    this.#import = load;
    parts.add(this);
  }

  /** Loads it once; tries again after a failure. */
  load(): Promise<T> {
    this.#loading ??= this.#import().then(
      (it) => (this.now = it),
      (failure: unknown) => {
        this.#loading = undefined;
        throw failure;
      },
    );
    return this.#loading;
  }
}

/** So many parts are loaded at a time. */
const AT_ONCE = 6;

/** Loads all parts that the page may need, a few at a time. Those that fail are tried again when they are used. */
export async function loadAll(pause: () => Promise<void> = idle): Promise<void> {
  const tried = new Set<Late<unknown>>();
  for (;;) {
    // parts may bring others with them
    const next = [...parts].filter((it) => it.now === undefined && !tried.has(it)).slice(0, AT_ONCE);
    if (next.length === 0) return;
    await pause();
    await Promise.all(next.map((it) => it.load().catch(() => undefined)));
    next.forEach((it) => tried.add(it));
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => whenIdle(resolve, 1_000));
}
