import { isByLink } from '../board/same-request';
import { locale } from '../messages/locale.svelte';
import { named } from '../messages/named';
import type { Answer } from '../protocol/protocol.gen';

/** Who answered a request; if a member entered the answer for somebody else, also that member. */
export function answererOf({ by = '', author }: Answer, nameOf: (id: string) => string): string {
  const { asNoted, byLink, notedBy } = locale.words.asks;
  if (author === undefined) return asNoted(named(by));
  if (isByLink(author)) return byLink(named(by));
  return by === '' ? nameOf(author) : notedBy(by, nameOf(author));
}
