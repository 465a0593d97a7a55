import type { Command } from '../protocol/protocol.gen';

/** The protocol revision from which servers read `was`. */
const READS_WAS = 1;

/** The same, for commands that came to say it later. */
const READS_WAS_OF: Partial<Record<Command['t'], number>> = {
  'group-cards': 2,
  'split-group': 2,
  'change-plan': 2,
  'open-slot': 2,
  'hand-over': 2,
};

/**
 * The command without fields that a server of that revision would refuse as unknown. Without `was` the server writes the
 * command as it is. Pure.
 */
export function downgraded(command: Command, revision: number): Command {
  const readsWas = revision >= (READS_WAS_OF[command.t] ?? READS_WAS);
  return readsWas || !('was' in command) ? command : { ...command, was: undefined };
}
