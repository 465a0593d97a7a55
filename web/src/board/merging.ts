import type { Command } from '../protocol/protocol.gen';
import type { Around, FieldName, Parts, Whose } from './merging-fields';
import { partsOf } from './merging-parts';
import { same } from './same';

export type { Around, FieldName, FieldValues, Whose } from './merging-fields';

/** The command with what its writer sees of the thing it changes; an existing {@code was} is kept. */
export function withSeen(board: Around, command: Command): Command {
  const parts = partsOf(board, command);
  return parts && !parts.was ? parts.rebuilt(parts.said, parts.now) : command;
}

/**
 * The command merged with what others did since its writer looked, by the server's rules; undefined if it would be
 * refused or has nothing left to do.
 */
export function merged(board: Around, command: Command): Command | undefined {
  const parts = partsOf(board, command);
  if (!parts?.was) return command;
  if (clashesOf(parts).length > 0) return undefined;
  const said = Object.fromEntries(names(parts).map((name) => [name, ruled(parts, name, 'mine').value]));
  return same(said, parts.now) && parts.isMoot(said) ? undefined : parts.rebuilt(said, parts.now);
}

/** Names of the fields that another person has changed to a different value; none if the thing is gone. */
export function clashes(board: Around, command: Command): FieldName[] {
  const parts = partsOf(board, command);
  return parts?.was ? clashesOf(parts) : [];
}

/** A field's value in the command, and its current one. */
export function fieldOf(board: Around, command: Command, name: FieldName): { said: unknown; now: unknown } {
  const parts = partsOf(board, command);
  return { said: parts?.said[name], now: parts?.now[name] };
}

/** The same command after its writer has chosen which side wins in a field. */
export function settled(board: Around, command: Command, name: FieldName, whose: Whose): Command {
  const parts = partsOf(board, command);
  if (!parts?.was) return command;
  const { value } = ruled(parts, name, whose);
  return parts.rebuilt({ ...parts.said, [name]: value }, { ...parts.was, [name]: parts.now[name] });
}

function clashesOf(parts: Parts): FieldName[] {
  return names(parts).filter((name) => ruled(parts, name, 'mine').clash);
}

function ruled({ said, was, now, rules }: Parts, name: string, whose: Whose) {
  const rule = rules[name] ?? byField;
  return rule({ said: said[name], was: was?.[name], now: now[name] }, whose);
}

/** Fields that the writer did not change keep their current values. */
function byField<T>({ said, was, now }: { said: T; was: T; now: T }, whose: Whose) {
  const clash = !same(said, was) && !same(now, was) && !same(now, said);
  return { value: same(said, was) || (clash && whose === 'theirs') ? now : said, clash };
}

function names({ said }: Parts): FieldName[] {
  return Object.keys(said) as FieldName[];
}
