/**
 * The browser's storage, where it may be used and has room; else this page's memory. It never fails: what
 * somebody writes must not be lost because it cannot be kept.
 */
export class SafeStorage implements Storage {
  /** Something is only in memory and will be gone with the page. */
  lossy = $state(false);
  readonly #real: Storage | undefined;
  /** What did not fit. */
  readonly #memory = new Map<string, string>();
  /** The keys as they were when they were last counted. */
  #listed: string[] | undefined;

  /** @param open gives the browser's storage; throws where pages may not keep anything */
  constructor(open: () => Storage) {
    try {
      this.#real = open();
    } catch {
      this.#real = undefined;
    }
    // another tab may have made room
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

  /** Brings all that is only in memory to where it lasts; what does not fit keeps nothing else waiting. */
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

/** For all pages of this browser, also tomorrow. */
export const lasting = new SafeStorage(() => localStorage);

/** For this tab, also after a reload. */
export const ofTab = new SafeStorage(() => sessionStorage);

/** For as long as somebody holds it. */
export function forgetful(): Storage {
  return new SafeStorage(() => {
    throw new Error('nothing of this is kept');
  });
}
