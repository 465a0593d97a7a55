package dev.unblock.live;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** An event loop that runs in the simulated time of a {@link World}, until its machine is switched off. */
final class HandLoop implements Loop {
    private final World world;
    private boolean turning;
    private boolean off;

    HandLoop(World world) {
        this.world = world;
    }

    /** Discards everything scheduled. */
    void switchOff() {
        off = true;
    }

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public void execute(Runnable task) {
        if (turning) {
            task.run();
        } else {
            world.after(0, () -> turn(task));
        }
    }

    @Override
    public void next(Runnable task) {
        world.after(0, () -> turn(task));
    }

    @Override
    public void later(Duration delay, Runnable task) {
        world.after(Math.max(1, delay.toMillis()), () -> turn(task));
    }

    @Override
    public <T> Future<T> offload(Callable<T> work) {
        return here(world.away(world.between(0, 10), 0, () -> called(work)));
    }

    private static <T> Future<T> called(Callable<T> work) {
        try {
            return Future.succeededFuture(work.call());
        } catch (Exception broken) {
            return Future.failedFuture(broken);
        }
    }

    @Override
    public <T> Future<T> here(Future<T> elsewhere) {
        Promise<T> promise = Promise.promise();
        elsewhere.onComplete(outcome -> execute(() -> promise.handle(outcome)));
        return promise.future();
    }

    @Override
    public long jitter(long boundMillis) {
        return world.between(0, boundMillis - 1);
    }

    private void turn(Runnable task) {
        if (off) {
            return;
        }
        turning = true;
        try {
            task.run();
        } finally {
            turning = false;
        }
    }
}
