package dev.unblock.live;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Whether the log answers: how long to wait after each failure, and when people are told that nothing is saved. Of one
 * loop only.
 */
final class LogHealth {
    private static final Duration AFTER_A_FAILURE = Duration.ofMillis(100);
    private static final Duration AFTER_MANY_FAILURES = Duration.ofSeconds(2);

    private final Backoff reading;
    private final Backoff writing;
    private final Consumer<Boolean> listener;
    private boolean degraded;

    /** @param listener is told when the log does not answer any more, and when it answers again */
    LogHealth(Loop loop, Consumer<Boolean> listener) {
        reading = new Backoff(loop, AFTER_A_FAILURE, AFTER_MANY_FAILURES);
        writing = new Backoff(loop, AFTER_A_FAILURE, AFTER_MANY_FAILURES);
        this.listener = listener;
    }

    void read() {
        reading.reset();
    }

    void wrote() {
        writing.reset();
    }

    /** How long to wait now. */
    Duration readFailed() {
        return reading.next();
    }

    /** How long to wait now. */
    Duration writeFailed() {
        return writing.next();
    }

    /** As the listener was told last. */
    boolean isDegraded() {
        return degraded;
    }

    /**
     * Tells the listener if that has changed. One failed append is not an outage yet: the connection may have closed,
     * and the next one works.
     */
    void tell() {
        boolean now = reading.failures() > 0 || writing.failures() > 1;
        if (degraded != now) {
            degraded = now;
            listener.accept(now);
        }
    }
}
