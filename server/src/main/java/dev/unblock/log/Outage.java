package dev.unblock.log;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;

/**
 * A period of failing retries. Logs one line when it begins, one from time to time, and one when it ends. Of one thread
 * at a time.
 */
public final class Outage {
    private static final Duration SAID_EVERY = Duration.ofMinutes(10);

    private final Logger log;
    private final String who;
    private final LongSupplier nanos;
    private boolean lasts;
    private long saidAt;

    /** @param who is waiting, as the first words of each line */
    public Outage(Logger log, String who) {
        this(log, who, System::nanoTime);
    }

    Outage(Logger log, String who, LongSupplier nanos) {
        this.log = log;
        this.who = who;
        this.nanos = nanos;
    }

    /** Another try failed. */
    public void lasts(Throwable failure) {
        if (!lasts || nanos.getAsLong() - saidAt >= SAID_EVERY.toNanos()) {
            lasts = true;
            saidAt = nanos.getAsLong();
            log.warn("{} wait for the database: {}", who, failure.toString());
        }
    }

    /** A try succeeded. */
    public void isOver() {
        if (lasts) {
            lasts = false;
            log.info("{} go on: the database answers again", who);
        }
    }
}
