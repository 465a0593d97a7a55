import type { OpenBoard } from '../../../stores/open.svelte';

/**
 * Tells an effect, each time it runs, whether what has changed since it ran before happened before this person came: a
 * board may be read from an older state up to the latest, and nobody is taken anywhere by that.
 */
export function pastChanges(open: OpenBoard): () => boolean {
  let past = true;
  return () => {
    const before = past;
    past = open.readsPast;
    return before;
  };
}
