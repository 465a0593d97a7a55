import { ofTab } from './storage.svelte';

/**
 * What somebody who is not signed in has typed into a form, without passwords. Kept for a reload of this tab alone: the
 * next person at this browser must not see it.
 */
export class TabInput<T extends Record<string, string>> {
  readonly fields = $state() as T;
  readonly #key: string;

  constructor(form: string, nothing: T) {
    this.#key = `unblock/typed/${form}`;
    this.fields = { ...nothing, ...read(this.#key) };
  }

  readonly keep = (): void => ofTab.setItem(this.#key, JSON.stringify(this.fields));

  readonly forget = (): void => ofTab.removeItem(this.#key);
}

function read(key: string): object {
  try {
    return JSON.parse(ofTab.getItem(key) ?? '{}') as object;
  } catch {
    return {};
  }
}
