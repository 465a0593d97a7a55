import type { Ask } from '../protocol/protocol.gen';
import { same } from './same';

/** Whether the request stands as it was read, with the same answer or none. Pure. */
export function isAsRead(read: Ask | undefined, now: Ask | undefined): boolean {
  return asksTheSame(read, now) && same(read?.answer, now?.answer);
}

/** Ids of links by which executives answer without an account begin so. */
const LINK = 'inbox:';

export function isByLink(author: string): boolean {
  return author.startsWith(LINK);
}

/**
 * Whether both ask the same person the same thing by the same day, ignoring answers; same rule as on the server. Pure.
 */
export function asksTheSame(one: Ask | undefined, other: Ask | undefined): boolean {
  return one?.what === other?.what && one?.of === other?.of && one?.by === other?.by;
}
