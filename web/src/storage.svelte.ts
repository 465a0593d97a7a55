/**
 * The browser's storage, where it may be used and has room; else this page's memory. It never fails: what
 * somebody writes must not be lost because it cannot be kept.
 */
export class SafeStorage implements Storage {
  /** Something is only in memory and will be gone with the page. */
  lossy = $state(false);
  readonly #real: Storage | undefined;
  readonly #memory = new Map<string, string>();

  /** @param open gives the browser's storage; throws where pages may not keep anything */
  constructor(open: () => Storage) {
    try {
      this.#real = open();
    } catch {
      this.#real = undefined;
    }
  }

  get length(): number {
    return this.#keys().length;
  }

  key(index: number): string | null {
    return this.#keys()[index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#memory.get(key) ?? this.#real?.getItem(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#memory.set(key, value);
    this.#write();
  }

  removeItem(key: string): void {
    this.#memory.delete(key);
    this.#real?.removeItem(key);
    this.#write();
  }

  clear(): void {
    this.#memory.clear();
    this.#real?.clear();
    this.#write();
  }

  /** Brings all that is only in memory to where it lasts; what does not fit waits for room. */
  #write(): void {
    try {
      for (const [key, value] of this.#memory) {
        if (!this.#real) break;
        this.#real.setItem(key, value);
        this.#memory.delete(key);
      }
    } catch {
      // no room: it stays in memory
    }
    this.lossy = this.#memory.size > 0;
  }

  #keys(): string[] {
    const keys = new Set(this.#memory.keys());
    for (let i = 0; i < (this.#real?.length ?? 0); i++) {
      const key = this.#real?.key(i);
      if (key != null) keys.add(key);
    }
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
