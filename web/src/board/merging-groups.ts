import type { Command } from '../protocol/protocol.gen';
import { leadOf, membersOf } from './groups';
import { parts, type Around, type Parts } from './merging-fields';

type GroupCommand = Extract<Command, { t: 'group-cards' }>;

/** Undefined if the card leads the group already, or a card is not on the board. */
export function groupParts(board: Around, command: GroupCommand): Parts | undefined {
  const card = board.cards.get(command.card);
  const into = board.cards.get(command.into);
  const lead = into && leadOf(board, into);
  if (!card || lead === undefined || lead === card.id) return undefined;
  return parts<{ group: string | undefined }>(
    { group: lead },
    command.was && { group: command.was.lead },
    { group: card.group },
    (said, was) => ({ ...command, was: { lead: said.group === lead ? was.group : lead } }),
  );
}

type SplitCommand = Extract<Command, { t: 'split-group' }>;

/**
 * A card that was seen in a group is taken out of that one; where it was seen to lead one, the cards that were seen in
 * it are, as far as they still are.
 */
export function splitParts(board: Around, command: SplitCommand): Parts | undefined {
  const card = board.cards.get(command.card);
  if (!card) return undefined;
  const { was } = command;
  if ((was ? was.lead : card.group) !== undefined) {
    return parts<{ group: string | undefined }>(
      { group: undefined },
      was && { group: was.lead },
      { group: card.group },
      // without a group, and without cards that were seen in one, nothing is left to do
      (said, was) => ({
        ...command,
        was: { lead: said.group === undefined ? was.group : undefined, members: [] },
      }),
    );
  }
  const now = membersOf(board, card.id).map(({ id }) => id);
  const seen = was?.members ?? now;
  return parts(
    {},
    was && {},
    {},
    () => ({ ...command, was: { lead: undefined, members: seen } }),
    {},
    () => !seen.some((id) => now.includes(id)),
  );
}
