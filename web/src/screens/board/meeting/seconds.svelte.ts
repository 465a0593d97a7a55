import type { ServerClock } from '../../../sync/clock';

/** How often the time on the screen is looked at anew. */
const EVERY_MS = 250;

/** What time it is at the server, for a part of the screen that shows it while it is there. */
export class Seconds {
  now = $state(0);

  constructor(clock: ServerClock) {
    this.now = clock.now();
    $effect(() => {
      const timer = setInterval(() => (this.now = clock.now()), EVERY_MS);
      return () => clearInterval(timer);
    });
  }
}
