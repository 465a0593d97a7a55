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

/** Loads all parts that the page may need, one after the other. Those that fail are tried again when they are used. */
export async function loadAll(pause: () => Promise<void> = idle): Promise<void> {
  for (const part of parts) {
    if (part.now !== undefined) continue;
    await pause();
    await part.load().catch(() => undefined);
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => whenIdle(resolve, 1_000));
}
