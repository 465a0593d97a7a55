import type { Ask, Card, Command, Deal, Decision, Meeting, SeenDeal } from '../protocol/protocol.gen';
import { allotmentsOf } from './agenda';
import { mergedAgenda } from './agenda-merging';
import { asksTheSame } from './asking';
import { same } from './same';
import { isKind } from './select';

/** As much of a board as changes are about. */
export interface Around {
  readonly title: string;
  readonly meeting: Meeting | undefined;
  readonly deals: Pick<ReadonlyMap<string, Deal>, 'get'>;
  readonly cards: Pick<ReadonlyMap<string, Card>, 'get'>;
}

/** Whose word counts where both have changed a field. */
export type Whose = 'mine' | 'theirs';

/** How a field is merged that is not just one value. */
type Rule<T> = (field: { said: T; was: T; now: T }, whose: Whose) => { value: T; clash: boolean };

type Values = Record<string, unknown>;

/** A command that carries all fields of the thing that it changes, taken apart into them. */
export interface Parts {
  said: Values;
  /** What its writer saw; undefined where the command does not say. */
  was: Values | undefined;
  now: Values;
  rules: Partial<Record<string, Rule<unknown>>>;
  rebuilt: (said: Values, was: Values) => Command;
  /** Whether there is nothing left to do once these fields are what stands. */
  isMoot: (said: Values) => boolean;
}

/** Nothing where the thing is not there, and of commands that say one thing alone. */
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
          { decision: asAWhole },
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
          // its place within a list that it has left is none any more
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
    default:
      return undefined;
  }
}

type OutcomeCommand = Extract<Command, { t: 'record-outcome' }>;

/** An outcome that is there for one side only is compared as a whole. */
function outcomeParts(board: Around, command: OutcomeCommand): Parts | undefined {
  const kind = kindOf(board, command.card, 'follow-up');
  if (!kind) return undefined;
  const [said, was, now] = [command.outcome, command.was?.outcome, kind.outcome];
  if (said && was && now) {
    const fields = ({ result, came, effect }: typeof said) => ({ result, came, effect });
    return parts(fields(said), fields(was), fields(now), (outcome, was) => ({
      ...command,
      outcome,
      was: { outcome: was },
    }));
  }
  return parts({ outcome: said }, command.was && { outcome: was }, { outcome: now }, ({ outcome }, was) => ({
    ...command,
    outcome,
    was,
  }));
}

type AskCommand = Extract<Command, { t: 'ask-executive' }>;

/** To ask something else drops an answer: so nothing is merged with one that the writer has not seen. */
function askParts(board: Around, command: AskCommand): Parts | undefined {
  const kind = kindOf(board, command.card, 'obstacle');
  if (!kind) return undefined;
  const { card, what, of, by } = command;
  const said = what === undefined || of === undefined || by === undefined ? undefined : { what, of, by };
  const [was, now] = [command.was?.ask, kind.ask];
  if (said && was && now && same(was.answer, now.answer)) {
    const fields = (ask: Ask) => ({ what: ask.what, of: ask.of, by: ask.by });
    const { answer } = was;
    return parts(said, fields(was), fields(now), (ask, was) => ({
      t: 'ask-executive',
      card,
      ...ask,
      was: { ask: { ...was, answer } },
    }));
  }
  return parts<{ ask: Ask | undefined }>(
    { ask: said },
    command.was && { ask: was },
    { ask: now },
    ({ ask }, was) => ({ t: 'ask-executive', card, what: ask?.what, of: ask?.of, by: ask?.by, was }),
    {
      ask: ({ said, was, now }, whose) => {
        const isLeft = asksTheSame(said, was) || asksTheSame(said, now);
        const clash = !isLeft && !same(was, now);
        return { value: isLeft || (clash && whose === 'theirs') ? now : said, clash };
      },
    },
  );
}

/** A reason belongs to its choice: what others put in its place is not even replaced by the same as before. */
const asAWhole: Rule<Decision | undefined> = ({ said, was, now }, whose) => {
  const clash = !same(now, was) && !same(now, said);
  return { value: clash && whose === 'theirs' ? now : said, clash };
};

function decisionOf(command: Extract<Command, { t: 'decide' | 'leave-undecided' }>): Decision {
  const { why } = command;
  return command.t === 'decide'
    ? { t: 'strategy', solutions: command.solutions, why }
    : { t: 'no-decision', why };
}

function deciding(deal: string, decision: Decision, was: { decision: Decision | undefined }): Command {
  const { why } = decision;
  return decision.t === 'strategy'
    ? { t: 'decide', deal, solutions: decision.solutions, why, was }
    : { t: 'leave-undecided', deal, why, was };
}

/** An amount and its currency are one field. */
function dealFields({ name, owner, facts }: SeenDeal) {
  const { customer, stage, amount, currency, closeDate } = facts;
  return { name, owner, customer, stage, value: { amount, currency }, closeDate };
}

function dealOf({ name, owner, value, ...facts }: ReturnType<typeof dealFields>): SeenDeal {
  return { name, owner, facts: { ...facts, ...value } };
}

function kindOf<T extends Card['kind']['t']>(board: Around, id: string, sort: T) {
  const card = board.cards.get(id);
  return card && isKind(card, sort) ? card.kind : undefined;
}

function parts<T extends object>(
  said: T,
  was: T | undefined,
  now: T,
  rebuilt: (said: T, was: T) => Command,
  rules: { [N in keyof T]?: Rule<T[N]> } = {},
  isMoot: (said: T) => boolean = () => true,
): Parts {
  return { said, was, now, rules, rebuilt, isMoot } as unknown as Parts;
}
