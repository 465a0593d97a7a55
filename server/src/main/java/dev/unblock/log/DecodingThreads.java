package dev.unblock.log;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Decodes large documents on threads of its own, so that event loops can serve boards meanwhile. Leaves the event loops
 * at least one processor if there are two.
 */
final class DecodingThreads {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** One pool for all users, created when Vert.x is known; it ends with Vert.x. */
    private final AtomicReference<@Nullable WorkerExecutor> threads = new AtomicReference<>();

    /** Completes on the caller's Vert.x context, as answers of the database do. */
    <T> Future<T> elsewhere(Callable<T> work) {
        Context context = Vertx.currentContext();
        if (context == null) {
            return done(work);
        }
        return threads(context.owner()).executeBlocking(work, false).map(Objects::requireNonNull);
    }

    private static <T> Future<T> done(Callable<T> work) {
        try {
            return Future.succeededFuture(work.call());
        } catch (Exception failure) {
            return Future.failedFuture(failure);
        }
    }

    private WorkerExecutor threads(Vertx vertx) {
        WorkerExecutor known = threads.get();
        if (known != null) {
            return known;
        }
        // pools of the same name are shared
        threads.compareAndSet(null, vertx.createSharedWorkerExecutor("decoding", THREADS));
        return Objects.requireNonNull(threads.get());
    }
}
