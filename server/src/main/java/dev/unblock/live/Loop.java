package dev.unblock.live;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** The single thread of a board, with its clock: everything about a board runs on its loop. Tests drive it by hand. */
public interface Loop {
    Instant now();

    /** Runs the task on this loop; immediately if called on it. */
    void execute(Runnable task);

    /** Runs the task on this loop later, after the tasks that wait already. */
    void next(Runnable task);

    void later(Duration delay, Runnable task);

    /** Runs blocking or long work elsewhere; the future completes on this loop. */
    <T> Future<T> offload(Callable<T> work);

    /** The same result, delivered on this loop. */
    <T> Future<T> here(Future<T> elsewhere);

    /** A random number of milliseconds below a bound, to spread reconnects and retries. */
    long jitter(long boundMillis);
}
