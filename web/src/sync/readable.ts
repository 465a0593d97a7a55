import type { Command } from '../protocol/protocol.gen';

/** The protocol revision from which servers read `was`. */
const READS_WAS = 1;

/**
 * The command without fields that a server of that revision would refuse as unknown. Without `was` the server writes the
 * command as it is. Pure.
 */
export function readable(command: Command, revision: number): Command {
  return revision >= READS_WAS || !('was' in command) ? command : { ...command, was: undefined };
}
