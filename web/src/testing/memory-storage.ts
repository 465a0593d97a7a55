/** A browser storage in memory; it can be full, and it outlives the tabs that use it. */
export class MemoryStorage implements Storage {
  /** Accepts nothing more. */
  full = false;
  /** Longer values are refused. */
  longest = Infinity;
  /** How often a key or value was read. */
  looks = 0;
  readonly #kept = new Map<string, string>();

  get length(): number {
    return this.#kept.size;
  }

  key(index: number): string | null {
    this.looks++;
    return [...this.#kept.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    this.looks++;
    return this.#kept.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.full || value.length > this.longest) throw new DOMException('no room', 'QuotaExceededError');
    this.#kept.set(key, value);
  }

  removeItem(key: string): void {
    this.#kept.delete(key);
  }

  clear(): void {
    this.#kept.clear();
  }
}
