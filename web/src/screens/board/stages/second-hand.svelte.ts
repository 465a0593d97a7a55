import type { ServerClock } from '../../../sync/clock';

/** The server's time, updated every second while the component exists. */
export class SecondHand {
  now = $state(0);

  constructor(clock: ServerClock) {
    this.now = clock.now();
    $effect(() => {
      const timer = setInterval(() => (this.now = clock.now()), 1_000);
      return () => clearInterval(timer);
    });
  }
}
