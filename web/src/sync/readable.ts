import type { Command } from '../protocol/protocol.gen';

/** From which revision of the protocol on a server reads `was`. */
const READS_WAS = 1;

/**
 * A command as a server of that revision reads it: one of the release before refuses fields that it does not know.
 * Without `was` a command counts as it is. Pure.
 */
export function readable(command: Command, revision: number): Command {
  return revision >= READS_WAS || !('was' in command) ? command : { ...command, was: undefined };
}
