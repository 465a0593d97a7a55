import type { ServerClock } from '../../../sync/clock';

const TICK_MS = 1000;

/** The time at the server, for what a component shows; begins anew with each component, and ends with it. */
export function ticking(clock: ServerClock): { readonly now: number } {
  let now = $state(clock.now());
  $effect(() => {
    const timer = setInterval(() => (now = clock.now()), TICK_MS);
    return () => clearInterval(timer);
  });
  return {
    get now() {
      return now;
    },
  };
}
