import { locale } from './locale.svelte';

/** A person's name; deleted members have none. */
export function named(name: string): string {
  return name === '' ? locale.words.common.formerMember : name;
}

/** The name of a person who has left. */
export function namedFormer(name: string): string {
  return name === '' ? locale.words.common.formerMember : locale.words.common.former(name);
}

/** The name of a person who entered by a guest link. */
export function namedGuest(name: string): string {
  return locale.words.common.guest(name);
}
