import type { Result } from '../../api';
import type { AnswerAsk, AskLine } from '../../protocol/rest.gen';

/** Sends an answer, as a member of the team or by a link. */
export type Answering = (line: AskLine, body: AnswerAsk) => Promise<Result<AskLine>>;

export function keyOf({ board, card }: AskLine): string {
  return `${board}/${card}`;
}

/** What waits for an answer, what is needed first comes first. Pure. */
export function waiting(lines: AskLine[]): AskLine[] {
  return lines.filter((it) => !it.ask.answer).sort((one, other) => one.ask.by.localeCompare(other.ask.by));
}

/** What is answered, the latest first. Pure. */
export function answered(lines: AskLine[]): AskLine[] {
  return lines.filter((it) => it.ask.answer).sort((one, other) => other.ask.by.localeCompare(one.ask.by));
}
