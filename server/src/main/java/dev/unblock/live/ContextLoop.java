package dev.unblock.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A loop that is a Vert.x event loop. */
final class ContextLoop implements Loop {
    private final Vertx vertx;
    private final Context context;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();

    ContextLoop(Vertx vertx, Context context, InstantSource clock, RandomGenerator random) {
        this.vertx = vertx;
        this.context = context;
        this.clock = clock;
        this.random = random;
        context.runOnContext(first -> thread.set(Thread.currentThread()));
    }

    @Override
    public Instant now() {
        // the precision of the log and the wire
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void execute(Runnable task) {
        if (Thread.currentThread() == thread.get()) {
            task.run();
        } else {
            context.runOnContext(turn -> task.run());
        }
    }

    @Override
    public void next(Runnable task) {
        context.runOnContext(turn -> task.run());
    }

    @Override
    public void later(Duration delay, Runnable task) {
        vertx.setTimer(Math.max(1, delay.toMillis()), timer -> execute(task));
    }

    @Override
    public <T> Future<T> offload(Callable<T> work) {
        return here(vertx.executeBlocking(work, false));
    }

    @Override
    public <T> Future<T> here(Future<T> elsewhere) {
        Promise<T> promise = Promise.promise();
        elsewhere.onComplete(outcome -> execute(() -> promise.handle(outcome)));
        return promise.future();
    }

    @Override
    public long jitter(long boundMillis) {
        return random.nextLong(boundMillis);
    }
}
