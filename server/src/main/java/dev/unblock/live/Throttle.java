package dev.unblock.live;

import java.time.Duration;
import java.time.Instant;

/** Does something at once where it was quiet, and no more often than that where it is wanted all the time. Of one loop only. */
final class Throttle {
    private final Loop loop;
    private final Duration least;
    private final Runnable task;
    private Instant last = Instant.EPOCH;
    private boolean planned;

    /** @param least time from one turn to the next */
    Throttle(Loop loop, Duration least, Runnable task) {
        this.loop = loop;
        this.least = least;
        this.task = task;
    }

    /** It is wanted: now, or together with all who want it until its next turn. */
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

    /** Now, whenever the last turn was. */
    void turn() {
        last = loop.now();
        task.run();
    }
}
