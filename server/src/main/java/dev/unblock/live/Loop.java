package dev.unblock.live;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/**
 * The one thread that touches a board, with its clock: everything of a board happens in turns of its
 * loop. Tests turn it by hand.
 */
public interface Loop {
    Instant now();

    /** Runs the task in a turn of this loop; at once if this is one. */
    void execute(Runnable task);

    /** Runs the task in a turn of its own, after those that wait already. */
    void next(Runnable task);

    void later(Duration delay, Runnable task);

    /** Does work that would hold up the loop elsewhere; the future completes in a turn of this loop. */
    <T> Future<T> offload(Callable<T> work);

    /** The same outcome, told in a turn of this loop. */
    <T> Future<T> here(Future<T> elsewhere);

    /** A random number of milliseconds below a bound, so that many do not come back at once. */
    long jitter(long boundMillis);
}
