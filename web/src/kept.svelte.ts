import { lasting } from './storage.svelte';

/** Something that somebody has begun and not sent: kept in this browser with every keystroke. */
export class Kept<T> {
  value = $state() as T;
  readonly #key: string;
  readonly #nothing: T;

  constructor(key: string, nothing: T) {
    this.#key = `unblock/kept/${key}`;
    this.#nothing = nothing;
    this.value = this.#read();
  }

  /** Whether there is anything of it. */
  get begun(): boolean {
    return lasting.getItem(this.#key) !== null;
  }

  keep(): void {
    lasting.setItem(this.#key, JSON.stringify(this.value));
  }

  forget(): void {
    lasting.removeItem(this.#key);
    this.value = structuredClone(this.#nothing);
  }

  #read(): T {
    const kept = lasting.getItem(this.#key);
    if (kept === null) return structuredClone(this.#nothing);
    try {
      return JSON.parse(kept) as T;
    } catch {
      return structuredClone(this.#nothing);
    }
  }
}

/**
 * The texts of a form. Only what was written is kept: the rest is as it stands elsewhere when the form is
 * opened again.
 */
export class KeptFields<T extends Record<string, string>> {
  fields = $state() as T;
  readonly #before: T;
  readonly #kept: Kept<Partial<T>>;

  /** @param before what the form begins with where nothing was written */
  constructor(key: string, before: T) {
    this.#before = before;
    this.#kept = new Kept<Partial<T>>(key, {});
    this.fields = { ...before, ...this.#kept.value };
  }

  readonly keep = (): void => {
    const written = Object.entries(this.fields).filter(([name, text]) => text !== this.#before[name]);
    this.#kept.value = Object.fromEntries(written) as Partial<T>;
    this.#kept.keep();
  };

  forget(): void {
    this.#kept.forget();
  }
}
