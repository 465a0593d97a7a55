import type { Meeting, Phase } from '../protocol/protocol.gen';

/** A part of a review that has questions of its own. */
export type PromptGroup = 'RECAP' | Exclude<Phase, 'DONE'>;

/** Which questions help just now; none between deals, and before and after the talk. */
export function promptsFor({ stage, agenda }: Meeting): PromptGroup | undefined {
  if (stage === 'RECAP') return 'RECAP';
  if (stage !== 'DEALS' || agenda.current === undefined) return undefined;
  const phase = agenda.slots[agenda.current]?.phase;
  return phase === 'DONE' ? undefined : phase;
}

/** The question after this one; after the last comes the first. */
export function after(shown: number, all: readonly string[]): number {
  return all.length === 0 ? 0 : (shown + 1) % all.length;
}
