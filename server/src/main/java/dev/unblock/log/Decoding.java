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
 * Takes apart what is large, on threads of its own: the event loops serve boards meanwhile. There are as many
 * as leave the event loops a processor where there are two.
 */
final class Decoding {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** One for all that use it, made where Vert.x is known; it ends with Vert.x. */
    private final AtomicReference<@Nullable WorkerExecutor> threads = new AtomicReference<>();

    /** Completes where it was called: at a context of Vert.x, as answers of the database do. */
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
        // those of one name are the same
        threads.compareAndSet(null, vertx.createSharedWorkerExecutor("decoding", THREADS));
        return Objects.requireNonNull(threads.get());
    }
}
