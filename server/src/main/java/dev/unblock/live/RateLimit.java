package dev.unblock.live;

import java.time.Duration;
import java.time.Instant;

/** A bucket of tokens that fills at a steady rate. Of one loop only. */
final class RateLimit {
    private final double perMilli;
    private final double size;
    private double tokens;
    private Instant filled;

    RateLimit(int perSecond, int burst, Instant now) {
        perMilli = perSecond / 1_000.0;
        size = burst;
        tokens = burst;
        filled = now;
    }

    /** Takes a token; false where there is none. */
    boolean take(Instant now) {
        tokens =
                Math.min(size, tokens + perMilli * Duration.between(filled, now).toMillis());
        filled = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    /** How long until there is a token again. */
    int waitMillis() {
        return (int) Math.ceil(Math.max(0, 1 - tokens) / perMilli);
    }
}
