import type { Meeting, Phase } from '../protocol/protocol.gen';

/** A part of a review that has its own questions. */
export type PromptGroup = 'RECAP' | Exclude<Phase, 'DONE'>;

/** Which questions help now; undefined between deals, and before and after the discussion. */
export function promptsFor({ stage, agenda }: Meeting): PromptGroup | undefined {
  if (stage === 'RECAP') return 'RECAP';
  if (stage !== 'DEALS' || agenda.current === undefined) return undefined;
  const phase = agenda.slots[agenda.current]?.phase;
  return phase === 'DONE' ? undefined : phase;
}

/** The next question; after the last one the first. */
export function after(shown: number, all: readonly string[]): number {
  return all.length === 0 ? 0 : (shown + 1) % all.length;
}
