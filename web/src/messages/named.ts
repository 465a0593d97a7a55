import { locale } from './locale.svelte';

/** What somebody is called; who was deleted has no name any more. */
export function named(name: string): string {
  return name === '' ? locale.words.common.formerMember : name;
}

/** What somebody is called who has left. */
export function namedFormer(name: string): string {
  return name === '' ? locale.words.common.formerMember : locale.words.common.former(name);
}

/** What somebody is called who is here by a guest link. */
export function namedGuest(name: string): string {
  return locale.words.common.guest(name);
}
