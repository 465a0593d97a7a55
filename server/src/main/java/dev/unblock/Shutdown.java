package dev.unblock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was opened, in reverse order and within bounded time, even if a part hangs. Single-threaded. */
final class Shutdown implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Shutdown.class);

    /** For all parts together; after that each remaining part gets {@link #LEAST_SECONDS}. */
    private static final int CLOSE_SECONDS = 30;

    private static final int STEP_SECONDS = 10;
    private static final int LEAST_SECONDS = 2;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    /** Registers a part; parts are closed in reverse order of registration. */
    void later(AutoCloseable part) {
        opened.push(part);
    }

    @Override
    public void close() {
        long latest = System.nanoTime() + TimeUnit.SECONDS.toNanos(CLOSE_SECONDS);
        while (!opened.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toSeconds(latest - System.nanoTime());
            try {
                closeWithin(Math.clamp(left, LEAST_SECONDS, STEP_SECONDS), opened.pop());
            } catch (Exception failure) {
                LOG.warn("a part of the server did not close: {}", failure.toString());
            }
        }
    }

    /** On a daemon thread, because the part may be Vert.x itself, with its timers. */
    private static void closeWithin(int seconds, AutoCloseable part) throws Exception {
        FutureTask<Void> closing = new FutureTask<>(() -> {
            part.close();
            return null;
        });
        Thread.ofVirtual().name("close").start(closing);
        closing.get(seconds, TimeUnit.SECONDS);
    }
}
