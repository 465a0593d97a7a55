import type { Command, Decision, SeenDeal } from '../protocol/protocol.gen';
import { allotmentsOf } from './agenda';
import { mergedAgenda } from './agenda-merging';
import { kindOf, parts, type Around, type Parts } from './merging-fields';
import { groupParts, splitParts } from './merging-groups';
import { openingParts, planParts } from './merging-reviews';
import { answerParts, askParts, deciding, decisionOf, outcomeParts } from './merging-wholes';

/** Undefined if the thing does not exist, and for commands with a single value. */
export function partsOf(board: Around, command: Command): Parts | undefined {
  switch (command.t) {
    case 'edit-deal': {
      const deal = board.deals.get(command.deal);
      return (
        deal &&
        parts(dealFields(command), command.was && dealFields(command.was), dealFields(deal), (said, was) => ({
          ...command,
          ...dealOf(said),
          was: dealOf(was),
        }))
      );
    }
    case 'classify-obstacle': {
      const now = kindOf(board, command.card, 'obstacle');
      const fields = ({ type, assignee }: Pick<typeof command, 'type' | 'assignee'>) => ({ type, assignee });
      return (
        now &&
        parts(fields(command), command.was && fields(command.was), fields(now), (said, was) => ({
          ...command,
          ...said,
          was,
        }))
      );
    }
    case 'reschedule-follow-up': {
      const now = kindOf(board, command.card, 'follow-up');
      const fields = ({ assignee, due }: Pick<typeof command, 'assignee' | 'due'>) => ({ assignee, due });
      return (
        now &&
        parts(fields(command), command.was && fields(command.was), fields(now), (said, was) => ({
          ...command,
          ...said,
          was,
        }))
      );
    }
    case 'record-outcome':
      return outcomeParts(board, command);
    case 'ask-executive':
      return askParts(board, command);
    case 'answer-ask':
      return answerParts(board, command);
    case 'decide':
    case 'leave-undecided': {
      const deal = board.deals.get(command.deal);
      const now = deal && (board.meeting?.agenda.slots[deal.id]?.proposed ?? deal.decision);
      return (
        deal &&
        parts<{ decision: Decision | undefined }>(
          { decision: decisionOf(command) },
          command.was && { decision: command.was.decision },
          { decision: now },
          ({ decision }, was) => (decision ? deciding(command.deal, decision, was) : command),
        )
      );
    }
    case 'mark-key-obstacle': {
      const deal = board.deals.get(command.deal);
      return (
        deal &&
        parts(
          { keyObstacle: command.obstacle },
          command.was && { keyObstacle: command.was.obstacle },
          { keyObstacle: deal.keyObstacle },
          (said, was) => ({ ...command, obstacle: said.keyObstacle, was: { obstacle: was.keyObstacle } }),
        )
      );
    }
    case 'change-settings': {
      const { title, was } = command;
      return title === undefined
        ? undefined
        : parts(
            { title },
            was === undefined ? undefined : { title: was },
            { title: board.title },
            (said, was) => ({ ...command, title: said.title, was: was.title }),
            {},
            () => command.language === undefined && command.locked === undefined,
          );
    }
    case 'move-obstacle': {
      const now = kindOf(board, command.card, 'obstacle');
      return (
        now &&
        parts(
          { remover: command.remover },
          command.was && { remover: command.was },
          { remover: now.remover },
          (said, was) => ({
            ...command,
            was: said.remover === command.remover ? was.remover : command.remover,
          }),
          {},
          // a position within a list that the card has left is meaningless
          ({ remover }) => remover !== command.remover,
        )
      );
    }
    case 'move-solution': {
      const now = kindOf(board, command.card, 'solution');
      return (
        now &&
        parts(
          { obstacle: command.obstacle },
          command.was === undefined ? undefined : { obstacle: command.was },
          { obstacle: now.obstacle },
          (said, was) => ({
            ...command,
            was: said.obstacle === command.obstacle ? was.obstacle : command.obstacle,
          }),
          {},
          ({ obstacle }) => obstacle !== command.obstacle,
        )
      );
    }
    case 'set-agenda': {
      const { meeting, deals } = board;
      return (
        meeting &&
        parts(
          { agenda: command.allotments },
          command.was && { agenda: command.was },
          { agenda: allotmentsOf(meeting) },
          (said, was) => ({ ...command, allotments: said.agenda, was: was.agenda }),
          {
            agenda: (field, whose) => {
              const { value, clash } = mergedAgenda(field, whose);
              return { value: value.filter(({ deal }) => deals.get(deal)?.removed === false), clash };
            },
          },
        )
      );
    }
    case 'group-cards':
      return groupParts(board, command);
    case 'split-group':
      return splitParts(board, command);
    case 'change-plan':
      return board.meeting && planParts(board.meeting.plan, command);
    case 'open-slot':
      return board.meeting && openingParts(board.meeting, command);
    case 'hand-over': {
      const now = board.meeting?.leaders.moderator;
      const { to, was } = command;
      return now === undefined
        ? undefined
        : parts(
            { moderator: to },
            was === undefined ? undefined : { moderator: was },
            { moderator: now },
            (said, was) => ({ ...command, to: said.moderator, was: was.moderator }),
          );
    }
    default:
      return undefined;
  }
}

/** An amount and its currency count as one field. */
function dealFields({ name, owner, facts }: SeenDeal) {
  const { customer, stage, amount, currency, closeDate } = facts;
  return { name, owner, customer, stage, value: { amount, currency }, closeDate };
}

function dealOf({ name, owner, value, ...facts }: ReturnType<typeof dealFields>): SeenDeal {
  return { name, owner, facts: { ...facts, ...value } };
}
