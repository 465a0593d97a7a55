import type { ServerClock } from '../../sync/clock';

/** The server's time, updated while the component exists. */
export class TickingClock {
  now = $state(0);

  constructor(clock: ServerClock, everyMs = 1_000) {
    this.now = clock.now();
    $effect(() => {
      const timer = setInterval(() => (this.now = clock.now()), everyMs);
      return () => clearInterval(timer);
    });
  }
}
