import type { ServerClock } from '../../../../sync/clock';

/** Update interval of the time on the screen. */
const EVERY_MS = 250;

/** The server's time, while the component that shows it exists. */
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
