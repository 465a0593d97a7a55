import type { Answer, Ask, Command, Decision, Outcome } from '../protocol/protocol.gen';
import { asksTheSame } from './same-request';
import { kindOf, parts, type Around, type Parts } from './merging-fields';
import { same } from './same';

type OutcomeCommand = Extract<Command, { t: 'record-outcome' }>;

/** An outcome is one field: its words and effect belong to its result. */
export function outcomeParts(board: Around, command: OutcomeCommand): Parts | undefined {
  const kind = kindOf(board, command.card, 'follow-up');
  const { outcome, was } = command;
  return (
    kind &&
    parts<{ outcome: Outcome | undefined }>(
      { outcome },
      was && { outcome: was.outcome },
      { outcome: kind.outcome },
      (said, was) => ({ ...command, outcome: said.outcome, was }),
    )
  );
}

type AskCommand = Extract<Command, { t: 'ask-executive' }>;

/** Changing the request drops its answer, so nothing is merged over an answer that the writer has not seen. */
export function askParts(board: Around, command: AskCommand): Parts | undefined {
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

type AnswerCommand = Extract<Command, { t: 'answer-ask' }>;

/** Nothing where something else is asked by now. Where no answer stands, none is lost. */
export function answerParts(board: Around, command: AnswerCommand): Parts | undefined {
  const now = kindOf(board, command.card, 'obstacle')?.ask;
  const { t, card, ask, granted, text, by } = command;
  if (!now || !asksTheSame(now, ask)) return undefined;
  // a command says nothing of its author
  const there = now.answer;
  const repeats = there?.granted === granted && there.text === text && there.by === by;
  return parts<{ answer: Answer | undefined }>(
    { answer: repeats ? there : { granted, text, by } },
    { answer: there && ask.answer },
    { answer: there },
    ({ answer = { granted, text, by } }, was) => ({
      t,
      card,
      ask: { ...ask, answer: was.answer },
      granted: answer.granted,
      text: answer.text,
      by: answer.by,
    }),
  );
}

/** A reason belongs to its choice: the two are one field. */
export function decisionOf(command: Extract<Command, { t: 'decide' | 'leave-undecided' }>): Decision {
  const { why } = command;
  return command.t === 'decide'
    ? { t: 'strategy', solutions: command.solutions, why }
    : { t: 'no-decision', why };
}

export function deciding(deal: string, decision: Decision, was: { decision: Decision | undefined }): Command {
  const { why } = decision;
  return decision.t === 'strategy'
    ? { t: 'decide', deal, solutions: decision.solutions, why, was }
    : { t: 'leave-undecided', deal, why, was };
}
