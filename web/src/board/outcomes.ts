import type { Outcome, Result } from '../protocol/protocol.gen';

const CAN_HAVE_EFFECT = { DONE: true, PARTLY: true, NOT_DONE: false, DROPPED: false } satisfies Record<
  Result,
  boolean
>;

/** Only what was done, at least in part, has an effect. */
export function canHaveEffect(result: Result): boolean {
  return CAN_HAVE_EFFECT[result];
}

/** Whether the server accepts it: outcomes from before this rule may have an effect where nothing was done. */
export function isSound(outcome: Outcome | undefined): boolean {
  return outcome?.effect === undefined || canHaveEffect(outcome.result);
}

/** The outcome without an effect that it cannot have. */
export function sound({ result, came, effect }: Outcome): Outcome {
  return { result, came, ...(effect !== undefined && canHaveEffect(result) ? { effect } : {}) };
}
