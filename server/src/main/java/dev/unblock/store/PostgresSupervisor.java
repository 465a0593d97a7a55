package dev.unblock.store;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Restarts the built-in PostgreSQL after all of it was killed; it recovers by itself from the death of single
 * connections. Tries at once, then with growing pauses, as long as the server runs.
 */
final class PostgresSupervisor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresSupervisor.class);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    /** The supervised database. */
    interface Supervised {
        /** Whether it is alive, even if busy. Throws if that cannot be determined. */
        boolean isListening();

        /** @throws DatabaseRefused if it does not start, or was alive after all */
        void startAgain();
    }

    private final Supervised postgres;
    private final Duration lookEvery;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().daemon().name("postgres").unstarted(this::watch);
    private volatile boolean restarting;
    private @Nullable Throwable trouble;
    private String told = "";

    private PostgresSupervisor(Supervised postgres, Duration lookEvery) {
        this.postgres = postgres;
        this.lookEvery = lookEvery;
    }

    static PostgresSupervisor over(LocalPostgres postgres) {
        return over(postgres, LOOK_EVERY);
    }

    static PostgresSupervisor over(Supervised postgres, Duration lookEvery) {
        PostgresSupervisor supervisor = new PostgresSupervisor(postgres, lookEvery);
        supervisor.thread.start();
        return supervisor;
    }

    /** Whether it was found dead and is not back yet. */
    boolean isRestarting() {
        return restarting;
    }

    /** From now on its end is expected. Waits for a restart in progress. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        Duration pause = lookEvery;
        while (!isClosing(pause)) {
            pause = isThere() ? lookEvery : longer(pause);
        }
    }

    /** After any error here, in this process or the other one, it checks again. */
    private boolean isThere() {
        try {
            if (trouble != null) {
                tell(trouble.toString());
                trouble = null;
            }
            boolean isThere = postgres.isListening() || isBackAfterStart();
            if (isThere) {
                back();
            }
            return isThere;
        } catch (Throwable unforeseen) {
            // logged in the next round, as this one may be out of memory
            trouble = unforeseen;
            return false;
        }
    }

    private boolean isClosing(Duration within) {
        try {
            return closing.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            return true;
        }
    }

    private boolean isBackAfterStart() {
        boolean isNews = !restarting;
        restarting = true;
        if (isNews) {
            LOG.warn("the built-in PostgreSQL does not listen any more and is restarted");
        }
        try {
            postgres.startAgain();
            return true;
        } catch (DatabaseRefused failure) {
            tell(String.valueOf(failure.getMessage()));
            return false;
        }
    }

    /** Logs each reason once, as retries may go on for hours. */
    private void tell(String reason) {
        if (!reason.equals(told)) {
            told = reason;
            LOG.warn("the built-in PostgreSQL cannot be checked or restarted yet: {}", reason);
        }
    }

    private void back() {
        told = "";
        if (restarting) {
            restarting = false;
            LOG.info("the built-in PostgreSQL is running again");
        }
    }

    /** Twice as long, plus or minus a fifth. */
    private static Duration longer(Duration pause) {
        long millis = Math.min(2 * pause.toMillis(), LONGEST_WAIT.toMillis());
        return Duration.ofMillis(millis + ThreadLocalRandom.current().nextLong(-millis / 5, millis / 5));
    }
}
