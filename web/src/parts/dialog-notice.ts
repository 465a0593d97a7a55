import { getContext, setContext, type Snippet } from 'svelte';

const KEY = Symbol('what dialogs tell');

/** Provides a notice about what happens behind a dialog, to be shown in it. */
export function tellInDialogs(notice: Snippet): void {
  setContext(KEY, notice);
}

/** The notice; undefined if nothing happens behind it. */
export function toldInDialogs(): Snippet | undefined {
  return getContext<Snippet | undefined>(KEY);
}
