import type { Guess } from '../../../protocol/rest.gen';

/** Guesses that are due by the end of this day in the reader's time zone, longest overdue first. Pure. */
export function dueToday(guesses: readonly Guess[], now: Date): Guess[] {
  const end = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
  return guesses
    .filter((it) => it.repetition !== undefined && dueAt(it) < end)
    .sort((one, other) => dueAt(one) - dueAt(other));
}

/** When the next guess is due that is not due yet; absent if there is none. Pure. */
export function nextDue(guesses: readonly Guess[], now: Date): string | undefined {
  const due = new Set(dueToday(guesses, now));
  return guesses
    .filter((it) => it.repetition !== undefined && !due.has(it))
    .sort((one, other) => dueAt(one) - dueAt(other))[0]?.repetition?.due;
}

function dueAt(guess: Guess): number {
  return Date.parse(guess.repetition?.due ?? '');
}
