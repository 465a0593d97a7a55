/**
 * The browser's storage, if it is available and has room; otherwise this page's memory. Never throws: a text must not
 * be lost because it cannot be stored.
 */
export class SafeStorage implements Storage {
  /** Something is only in memory and will be lost with the page. */
  lossy = $state(false);
  readonly #real: Storage | undefined;
  /** Entries that did not fit. */
  readonly #memory = new Map<string, string>();
  /** The keys at the last listing. */
  #listed: string[] | undefined;

  /** @param open returns the browser's storage; throws if storage is blocked */
  constructor(open: () => Storage) {
    try {
      this.#real = open();
    } catch {
      this.#real = undefined;
    }
    // another tab may have freed space
    if (this.#real) globalThis.addEventListener('storage', () => this.#bringAll());
  }

  get length(): number {
    this.#listed = this.#list();
    return this.#listed.length;
  }

  key(index: number): string | null {
    this.#listed ??= this.#list();
    return this.#listed[index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#memory.get(key) ?? this.#real?.getItem(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#listed = undefined;
    this.#memory.set(key, value);
    this.#bring(key, value);
    this.lossy = this.#memory.size > 0;
  }

  removeItem(key: string): void {
    this.#listed = undefined;
    this.#memory.delete(key);
    this.#real?.removeItem(key);
    this.#bringAll();
  }

  clear(): void {
    this.#listed = undefined;
    this.#memory.clear();
    this.#real?.clear();
    this.lossy = false;
  }

  /** Moves entries from memory to the storage; one that does not fit does not hold up the others. */
  #bringAll(): void {
    for (const [key, value] of this.#memory) this.#bring(key, value);
    this.lossy = this.#memory.size > 0;
  }

  #bring(key: string, value: string): void {
    try {
      this.#real?.setItem(key, value);
      if (this.#real) this.#memory.delete(key);
    } catch {
      // no room: it stays in memory
    }
  }

  #list(): string[] {
    const keys = new Set<string>();
    const length = this.#real?.length ?? 0;
    for (let i = 0; i < length; i++) {
      const key = this.#real?.key(i);
      if (key != null) keys.add(key);
    }
    for (const key of this.#memory.keys()) keys.add(key);
    return [...keys];
  }
}

/** Shared by all pages of this browser, permanent. */
export const lasting = new SafeStorage(() => localStorage);

/** For this tab, survives a reload. */
export const ofTab = new SafeStorage(() => sessionStorage);

/** In memory, for as long as it is referenced. */
export function forgetful(): Storage {
  return new SafeStorage(() => {
    throw new Error('nothing of this is kept');
  });
}
