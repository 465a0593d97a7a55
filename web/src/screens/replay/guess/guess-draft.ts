import type { Remover } from '../../../protocol/protocol.gen';
import { REST_LIMITS, type NewGuess } from '../../../protocol/rest.gen';

/** A guess on its way: rows that may still be empty. */
export interface GuessDraft {
  obstacles: { text: string; remover: Remover; key: boolean }[];
  solutions: string[];
}

export const EMPTY: GuessDraft = { obstacles: [], solutions: [] };

/** There is always a row to write the next thing in, up to as many as a guess has. Pure. */
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

/** What is sent of it: rows with something in them; absent where that is nothing. Pure. */
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
