import type { Ask } from '../protocol/protocol.gen';

/** Whether the same is asked of the same person by the same day, whatever was answered; as the server judges it. Pure. */
export function asksTheSame(one: Ask | undefined, other: Ask | undefined): boolean {
  return one?.what === other?.what && one?.of === other?.of && one?.by === other?.by;
}
