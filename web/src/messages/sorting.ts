import { locale } from './locale.svelte';

const collators = new Map<string, Intl.Collator>();

/** Sorted as people of the screen's language look names up; “Guest 2” before “Guest 10”. */
export function byName<T>(all: readonly T[], nameOf: (it: T) => string): T[] {
  const { code } = locale.words;
  let collator = collators.get(code);
  if (!collator) {
    collator = new Intl.Collator(code, { numeric: true });
    collators.set(code, collator);
  }
  const { compare } = collator;
  return [...all].sort((one, other) => compare(nameOf(one), nameOf(other)));
}
