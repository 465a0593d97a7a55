import type { Ask } from '../protocol/protocol.gen';

/**
 * Whether both ask the same person the same thing by the same day, ignoring answers; same rule as on the server. Pure.
 */
export function asksTheSame(one: Ask | undefined, other: Ask | undefined): boolean {
  return one?.what === other?.what && one?.of === other?.of && one?.by === other?.by;
}
