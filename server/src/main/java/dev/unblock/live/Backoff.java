package dev.unblock.live;

import java.time.Duration;

/** How long to wait before the next try: longer each time, and never the same for many at once. Of one loop only. */
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

    /** It failed once more; how long to wait now. */
    Duration next() {
        long bound = Math.min(longestMillis, firstMillis << Math.min(failures, Integer.SIZE));
        failures++;
        long half = Math.max(1, bound / 2);
        return Duration.ofMillis(half + loop.jitter(half));
    }

    /** It worked. */
    void reset() {
        failures = 0;
    }

    /** How often it failed since it worked last. */
    int failures() {
        return failures;
    }
}
