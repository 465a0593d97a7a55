import type { Command } from '../protocol/protocol.gen';
import type { Drafts } from '../sync/drafts';
import type { Op } from '../sync/outbox';

/** The words of a refused command are a draft until somebody has decided about them. */
export function keepWords(drafts: Drafts, client: string, op: Op): void {
  const words = wordsOf(op.command);
  if (words) drafts.set(placeOfRefused(client, op.n), words);
}

/** Under which place the words of a refused command are a draft. */
export function placeOfRefused(client: string, n: number): string {
  return `left/${client}/${n}`;
}

/** The text that somebody wrote in a command, if it has one. */
export function wordsOf(command: Command): string | undefined {
  if ('text' in command) return command.text;
  if ('why' in command) return command.why;
  if ('reason' in command) return command.reason;
  if ('note' in command) return command.note;
  if ('what' in command) return command.what;
  if ('name' in command) return command.name;
  if (command.t === 'record-outcome') return command.outcome?.came;
  return undefined;
}
