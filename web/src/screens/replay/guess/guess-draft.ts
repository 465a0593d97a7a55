import type { Remover } from '../../../protocol/protocol.gen';
import { REST_LIMITS, type NewGuess } from '../../../protocol/rest.gen';

/** An unsent guess: rows that may be empty. */
export interface GuessDraft {
  obstacles: { text: string; remover: Remover; key: boolean }[];
  solutions: string[];
}

export const EMPTY: GuessDraft = { obstacles: [], solutions: [] };

/** Adds an empty row at the end, up to the limit. Pure. */
export function withRoom({ obstacles, solutions }: GuessDraft): GuessDraft {
  const hasRoom = (texts: string[]) =>
    texts.length >= REST_LIMITS.GUESSES || (texts.length > 0 && texts.at(-1)?.trim() === '');
  return {
    obstacles: hasRoom(obstacles.map((it) => it.text))
      ? obstacles
      : [...obstacles, { text: '', remover: 'REP', key: false }],
    solutions: hasRoom(solutions) ? solutions : [...solutions, ''],
  };
}

/** The guess to send: non-empty rows; undefined if there are none. Pure. */
export function guessOf(
  { obstacles, solutions }: GuessDraft,
  stop: { deal: string; seq: number },
): NewGuess | undefined {
  const written = obstacles.filter((it) => it.text.trim() !== '');
  const tried = solutions.map((it) => it.trim()).filter((it) => it !== '');
  if (written.length + tried.length === 0) return undefined;
  const key = written.findIndex((it) => it.key);
  return {
    ...stop,
    obstacles: written.map(({ text, remover }) => ({ text: text.trim(), remover })),
    solutions: tried,
    ...(key < 0 ? {} : { key }),
  };
}
