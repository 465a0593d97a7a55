import { createSubscriber } from 'svelte/reactivity';
import { keysWith } from './storage-keys';
import { lasting, ofTab } from './storage.svelte';
import { SharedText } from './shared-text';

const listeners = new Set<() => void>();

/** A component that reads this is updated when input is kept or forgotten, in another tab too. */
export const watchUnsentInput = createSubscriber((update) => {
  listeners.add(update);
  addEventListener('storage', update);
  return () => {
    listeners.delete(update);
    removeEventListener('storage', update);
  };
});

/** The storage key of unsent input. */
export function unsentInputKey(key: string): string {
  return `unblock/kept/${key}`;
}

/** The keys of all unsent input that begin so, in this tab or another one of this browser. */
export function unsentInputsWith(prefix: string): string[] {
  watchUnsentInput();
  const stored = unsentInputKey(prefix);
  const keys = [lasting, ofTab].flatMap((storage) => keysWith(storage, stored));
  return [...new Set(keys)].map((key) => prefix + key.slice(stored.length));
}

/** Discards the unsent input under a key. */
export function discardUnsentInput(key: string): void {
  for (const storage of [lasting, ofTab]) storage.removeItem(unsentInputKey(key));
  listeners.forEach((tell) => tell());
}

/**
 * Unsent input, stored in this browser with every keystroke. While it is on the screen, sending or discarding it in
 * another tab does not affect it.
 */
export class UnsentInput<T> {
  #value = $state() as T;
  /** As stored; undefined if there is nothing. */
  #own: string | undefined;
  readonly #words: SharedText;
  readonly #nothing: T;
  readonly #hold: () => void;

  constructor(key: string, nothing: T) {
    const kept = unsentInputKey(key);
    this.#words = new SharedText({ storage: lasting, key: kept }, { storage: ofTab, key: kept });
    this.#nothing = nothing;
    this.#hold = createSubscriber(() => this.#words.hold(() => this.#own));
    this.#own = this.#words.get();
    this.#value = this.#read();
  }

  get value(): T {
    this.#hold();
    return this.#value;
  }

  set value(value: T) {
    this.#value = value;
  }

  /** Whether there is any input. */
  get begun(): boolean {
    watchUnsentInput();
    return this.#words.get() !== undefined;
  }

  keep(): void {
    this.#own = JSON.stringify(this.#value);
    this.#words.set(this.#own);
    listeners.forEach((tell) => tell());
  }

  forget(): void {
    this.#own = undefined;
    this.#words.remove();
    this.#value = structuredClone(this.#nothing);
    listeners.forEach((tell) => tell());
  }

  /** Continues with what was stored meanwhile, if nothing is begun here. */
  takeUp(): void {
    if (this.#own !== undefined) return;
    this.#own = this.#words.get();
    this.#value = this.#read();
  }

  #read(): T {
    if (this.#own === undefined) return structuredClone(this.#nothing);
    try {
      return JSON.parse(this.#own) as T;
    } catch {
      return structuredClone(this.#nothing);
    }
  }
}

/** What was written in a form, and the values from when that began. */
interface Written<T, S> {
  mine: Partial<T>;
  from: Partial<T>;
  /** What the writer had read as a whole. */
  seen?: S;
}

/**
 * The fields of a form over the current values. Only changed fields are stored and sent; the others follow what others
 * do meanwhile. If another person changes a field that is being edited, the two clash, and the writer chooses. A form
 * that says more than its fields also keeps what its writer had read of the whole when they began.
 */
export class KeptFields<T extends Record<string, string>, S = undefined> {
  readonly fields: T;
  readonly #now: () => T;
  readonly #kept: UnsentInput<Written<T, S>>;
  #seen = $state.raw() as S;

  /**
   * @param now the current values: the initial values of unchanged fields
   * @param read what the writer reads as a whole when the form opens
   */
  constructor(key: string, now: () => T, ...[read]: S extends undefined ? [] : [read: S]) {
    this.#now = now;
    this.#kept = new UnsentInput<Written<T, S>>(key, { mine: {}, from: {} });
    const names = Object.keys(now()) as (keyof T & string)[];
    this.#adopt(names);
    this.#seen = this.#kept.value.seen ?? (read as S);
    const accessors = names.map((name) => [
      name,
      {
        enumerable: true,
        get: () => this.#shown(name),
        set: (text: T[typeof name]) => this.#write(name, text),
      },
    ]);
    this.fields = Object.defineProperties({}, Object.fromEntries(accessors) as PropertyDescriptorMap) as T;
  }

  /** What the writer had read when they began; it survives a reload together with what they wrote. */
  get seen(): S {
    return this.#seen;
  }

  /** The writer has read this now, and goes on. */
  see(read: S): void {
    this.#seen = read;
    if (this.begun) this.#keep();
  }

  /** Whether the writer changed any field. */
  get begun(): boolean {
    return Object.keys(this.#kept.value.mine).length > 0;
  }

  /** The fields that the writer changed. */
  get changed(): Partial<T> {
    return { ...this.#kept.value.mine };
  }

  /** The fields that another person changed while they were being edited here. */
  get clashes(): (keyof T & string)[] {
    const { mine, from } = this.#kept.value;
    const now = this.#now();
    return Object.keys(mine).filter((name) => now[name] !== from[name] && now[name] !== mine[name]);
  }

  /** Writes a text that was begun from an older value than the current one: the two clash. */
  writeUnseen(name: keyof T & string, text: T[typeof name]): void {
    this.#write(name, text);
    if (!(name in this.#kept.value.mine)) return;
    this.#kept.value.from = without(this.#kept.value.from, name);
    this.#keep();
  }

  /** The current value. */
  now<N extends keyof T>(name: N): T[N] {
    return this.#now()[name];
  }

  useMine(name: keyof T & string): void {
    this.#kept.value.from[name] = this.#now()[name];
    this.#keep();
  }

  keepTheirs(name: keyof T & string): void {
    this.#write(name, this.#now()[name]);
  }

  forget(): void {
    this.#kept.forget();
  }

  #shown<N extends keyof T & string>(name: N): T[N] {
    return this.#kept.value.mine[name] ?? this.#now()[name];
  }

  #write<N extends keyof T & string>(name: N, text: T[N]): void {
    const { mine, from } = this.#kept.value;
    const now = this.#now()[name];
    if (text === now) {
      this.#kept.value = { mine: without(mine, name), from: without(from, name) };
    } else {
      if (!(name in mine)) from[name] = now;
      mine[name] = text;
    }
    if (this.begun) this.#keep();
    else this.#kept.forget();
  }

  #keep(): void {
    if (this.#seen !== undefined) this.#kept.value.seen = this.#seen;
    this.#kept.keep();
  }

  /** Older pages stored only the fields; fields that no longer exist must not be sent. */
  #adopt(names: (keyof T & string)[]): void {
    const kept = this.#kept.value as Partial<Written<T, S>>;
    const mine = (typeof kept.mine === 'object' ? kept.mine : kept) as Partial<T>;
    const from: Partial<T> = kept.from ?? {};
    const now = this.#now();
    const written = names.filter((name) => mine[name] !== undefined && mine[name] !== now[name]);
    this.#kept.value = {
      mine: Object.fromEntries(written.map((name) => [name, mine[name]])) as Partial<T>,
      from: Object.fromEntries(written.map((name) => [name, from[name] ?? now[name]])) as Partial<T>,
      ...(kept.seen === undefined || written.length === 0 ? {} : { seen: kept.seen }),
    };
  }
}

function without<T extends object>(fields: T, name: string): T {
  return Object.fromEntries(Object.entries(fields).filter(([it]) => it !== name)) as T;
}
