import type { ServerClock } from '../../../sync/clock';

const TICK_MS = 1000;

/** The server's time for a component; it ticks only while the component exists. */
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
