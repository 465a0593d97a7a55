import type { Result } from '../../api';
import { discardUnsentInput, UnsentInput, unsentInputsWith } from '../../browser/unsent-input.svelte';
import { signedIn } from '../../app/me.svelte';
import type { AnswerAsk, Ask, AskLine } from '../../protocol/rest.gen';

/** Sends an answer, as a team member or by a link. */
export type Answering = (line: AskLine, body: AnswerAsk) => Promise<Result<AskLine>>;

export function keyOf({ board, card }: AskLine): string {
  return `${board}/${card}`;
}

/** An unsent answer. @property ask the request as it was read */
export interface BegunAnswer {
  ask?: Ask;
  granted?: boolean;
  text: string;
}

const mine = () => `${signedIn.me?.id ?? 'executive'}/answer-ask/`;
const begunAt = (key: string) => new UnsentInput<BegunAnswer>(mine() + key, { text: '' });

export function begunAnswer(line: AskLine): UnsentInput<BegunAnswer> {
  return begunAt(keyOf(line));
}

/** Everything that this person has begun to answer and not sent, also to requests that are gone. */
export function begunAnswers(): { key: string; what: string; text: string }[] {
  return unsentInputsWith(mine()).map((it) => {
    const key = it.slice(mine().length);
    const { ask, text } = begunAt(key).value;
    return { key, what: ask?.what ?? '', text: text.trim() };
  });
}

export function discardAnswer(key: string): void {
  discardUnsentInput(mine() + key);
}

/** Requests without an answer, most urgent first. Pure. */
export function waiting(lines: AskLine[]): AskLine[] {
  return lines.filter((it) => !it.ask.answer).sort((one, other) => one.ask.by.localeCompare(other.ask.by));
}

/** Answered requests, latest first. Pure. */
export function answered(lines: AskLine[]): AskLine[] {
  return lines.filter((it) => it.ask.answer).sort((one, other) => other.ask.by.localeCompare(one.ask.by));
}
