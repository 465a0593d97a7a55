package dev.unblock.live;

import java.time.Duration;
import java.time.Instant;

/** A token bucket that fills at a steady rate. Of one thread at a time only. */
final class RateLimit {
    private final double perMilli;
    private final double size;
    private double tokens;
    private Instant filled;

    RateLimit(double perSecond, double burst, Instant now) {
        perMilli = perSecond / 1_000;
        size = burst;
        tokens = burst;
        filled = now;
    }

    /** Takes a token; false if there is none. */
    boolean take(Instant now) {
        return take(now, 1);
    }

    /** Takes that many tokens; false if there are fewer. */
    boolean take(Instant now, int cost) {
        fill(now);
        if (tokens < cost) {
            return false;
        }
        tokens -= cost;
        return true;
    }

    boolean isFull(Instant now) {
        fill(now);
        return tokens >= size;
    }

    /**
     * How long until sending is worth resuming: until there are tokens for half a second of it. A client that came back
     * for each single token would be refused most of the time.
     */
    int waitMillis() {
        double wanted = Math.min(size, Math.max(1, perMilli * 500));
        return (int) Math.ceil(Math.max(0, wanted - tokens) / perMilli);
    }

    private void fill(Instant now) {
        // a clock that is set back takes no tokens away
        long millis = Math.max(0, Duration.between(filled, now).toMillis());
        tokens = Math.min(size, tokens + perMilli * millis);
        filled = now;
    }
}
