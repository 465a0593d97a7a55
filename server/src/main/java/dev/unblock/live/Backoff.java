package dev.unblock.live;

import java.time.Duration;

/** How long to wait before the next try: longer after each failure, with jitter. Of one loop only. */
final class Backoff {
    private final Loop loop;
    private final long firstMillis;
    private final long longestMillis;
    private int failures;

    Backoff(Loop loop, Duration first, Duration longest) {
        this.loop = loop;
        firstMillis = first.toMillis();
        longestMillis = longest.toMillis();
    }

    /** After a failure: how long to wait now. */
    Duration next() {
        long bound = Math.min(longestMillis, firstMillis << Math.min(failures, Integer.SIZE));
        failures++;
        long half = Math.max(1, bound / 2);
        return Duration.ofMillis(half + loop.jitter(half));
    }

    /** After a success. */
    void reset() {
        failures = 0;
    }

    /** Failures since the last success. */
    int failures() {
        return failures;
    }
}
