package dev.unblock.http;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * A log for lines that requests cause: some at once, then one every few seconds, so that nobody can fill the
 * disk by asking. A line says how many before it were left out. Any thread.
 */
final class SparseLog {
    private static final int AT_ONCE = 20;
    private static final Duration ONE_EVERY = Duration.ofSeconds(3);

    private final Logger log;
    private final LongSupplier nanos;
    private double room = AT_ONCE;
    private long lastAt;
    private long leftOut;

    SparseLog(Logger log) {
        this(log, System::nanoTime);
    }

    SparseLog(Logger log, LongSupplier nanos) {
        this.log = log;
        this.nanos = nanos;
        this.lastAt = nanos.getAsLong();
    }

    void warn(String line, @Nullable Object... what) {
        if (isRoom()) {
            log.warn(line + silence(), what);
        }
    }

    /** @param what the last of it is the failure, whose trace is written */
    void error(String line, @Nullable Object... what) {
        if (isRoom()) {
            log.error(line + silence(), what);
        }
    }

    private synchronized boolean isRoom() {
        long now = nanos.getAsLong();
        room = Math.min(AT_ONCE, room + (double) (now - lastAt) / ONE_EVERY.toNanos());
        lastAt = now;
        if (room < 1) {
            leftOut++;
            return false;
        }
        room--;
        return true;
    }

    private synchronized String silence() {
        long before = leftOut;
        leftOut = 0;
        return before == 0 ? "" : " (" + before + " such lines before it were left out)";
    }
}
