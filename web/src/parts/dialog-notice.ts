import { getContext, setContext, type Snippet } from 'svelte';

const KEY = Symbol('what dialogs tell');

/** What happens behind a dialog and has to be seen in it. */
export function tellInDialogs(notice: Snippet): void {
  setContext(KEY, notice);
}

/** Nothing where nothing happens behind it. */
export function toldInDialogs(): Snippet | undefined {
  return getContext<Snippet | undefined>(KEY);
}
