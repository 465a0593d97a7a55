package dev.unblock.live;

import java.time.Duration;
import java.time.Instant;

/**
 * Runs a task at once after a quiet period, and at a limited rate when it is requested all the time. Of one loop only.
 */
final class Throttle {
    private final Loop loop;
    private final Duration least;
    private final Runnable task;
    private Instant last = Instant.EPOCH;
    private boolean planned;

    /** @param least minimum time between two runs */
    Throttle(Loop loop, Duration least, Runnable task) {
        this.loop = loop;
        this.least = least;
        this.task = task;
    }

    /** Requests a run: now, or together with other requests at the next possible time. */
    void wake() {
        Duration since = Duration.between(last, loop.now());
        if (since.compareTo(least) >= 0 || since.isNegative()) {
            turn();
        } else if (!planned) {
            planned = true;
            loop.later(least.minus(since), () -> {
                planned = false;
                turn();
            });
        }
    }

    /** Runs now, regardless of the last run. */
    void turn() {
        last = loop.now();
        task.run();
    }
}
