package dev.unblock.bench;

import io.vertx.core.Context;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;

/** Makes seated people write, all on the load's one event loop. */
final class Crowd {
    /** How often the load checks for edits that are due. */
    private static final long TICK_MILLIS = 1;
    /** Unanswered edits at saturation: below what a board lets queue. */
    private static final int WINDOW = 1_500;

    /** After that a delivery counts as lost. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final Context context;
    private final Meter meter;

    Crowd(Vertx vertx, Context context, Meter meter) {
        this.vertx = vertx;
        this.context = context;
        this.meter = meter;
    }

    /** Open loop: edits at a steady rate over all seats, regardless of the server; after a warm-up, measured. */
    Meter.Figures steady(List<Seat> seats, double editsPerSecond, double warmUp, double seconds) {
        steadyFor(seats, editsPerSecond, warmUp);
        return counted(true, () -> steadyFor(seats, editsPerSecond, seconds));
    }

    /** As {@link #steady}, but waits a while for late deliveries, so that the missing ones are lost. */
    Meter.Figures delivered(List<Seat> writers, int people, double editsPerSecond, double seconds) {
        return counted(true, () -> {
            steadyFor(writers, editsPerSecond, seconds);
            awaitAll(people);
        });
    }

    /** Open loop while the task runs. */
    Meter.Figures during(List<Seat> seats, double editsPerSecond, Runnable task) {
        CompletableFuture<Void> done = CompletableFuture.runAsync(task, Thread::startVirtualThread);
        Meter.Figures figures = counted(true, () -> steadyWhile(seats, editsPerSecond, edit -> !done.isDone()));
        done.join();
        return figures;
    }

    /** Closed window: as many edits as the server accepts on one board. */
    Meter.Figures saturated(List<Seat> seats, double warmUp, double seconds) {
        saturate(seats, warmUp);
        return counted(false, () -> saturate(seats, seconds));
    }

    private Meter.Figures counted(boolean timing, Runnable load) {
        on(() -> meter.restart(timing));
        long start = System.nanoTime();
        load.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        Promise<Meter.Figures> figures = Promise.promise();
        context.runOnContext(now -> figures.complete(meter.figures(seconds)));
        return figures.future().await();
    }

    private void steadyFor(List<Seat> seats, double editsPerSecond, double seconds) {
        long total = Math.round(editsPerSecond * seconds);
        steadyWhile(seats, editsPerSecond, edit -> edit < total);
    }

    /** @param more whether the edit with this number, from 0, is still to be sent */
    private void steadyWhile(List<Seat> seats, double editsPerSecond, LongPredicate more) {
        Promise<Void> done = Promise.promise();
        long start = System.nanoTime();
        double nanosPerEdit = 1e9 / editsPerSecond;
        long[] next = {0};
        context.runOnContext(now -> vertx.setPeriodic(TICK_MILLIS, timer -> {
            while (more.test(next[0]) && start + (long) (next[0] * nanosPerEdit) <= System.nanoTime()) {
                long intended = start + (long) (next[0] * nanosPerEdit);
                seats.get((int) (next[0] * 7919 % seats.size())).edit(intended);
                next[0]++;
            }
            if (!more.test(next[0])) {
                vertx.cancelTimer(timer);
                vertx.setTimer(500, settled -> done.complete());
            }
        }));
        done.future().await();
    }

    private void awaitAll(int people) {
        Promise<Void> done = Promise.promise();
        long end = System.nanoTime() + PATIENCE.toNanos();
        context.runOnContext(now -> vertx.setPeriodic(TICK_MILLIS, timer -> {
            if (meter.missing(people) <= 0 || System.nanoTime() > end) {
                vertx.cancelTimer(timer);
                done.complete();
            }
        }));
        done.future().await();
    }

    private void saturate(List<Seat> seats, double seconds) {
        Promise<Void> done = Promise.promise();
        Seat first = seats.getFirst();
        long end = System.nanoTime() + (long) (seconds * 1e9);
        context.runOnContext(now -> {
            long[] sent = {first.events()};
            int[] next = {0};
            vertx.setPeriodic(TICK_MILLIS, timer -> {
                boolean over = System.nanoTime() > end;
                while (!over && sent[0] - first.events() < WINDOW) {
                    seats.get(next[0]).edit(System.nanoTime());
                    next[0] = (next[0] + 1) % seats.size();
                    sent[0]++;
                }
                // edits in flight would add to the next window
                if (over && sent[0] == first.events()) {
                    vertx.cancelTimer(timer);
                    done.complete();
                }
            });
        });
        done.future().await();
    }

    private void on(Runnable task) {
        Promise<Void> done = Promise.promise();
        context.runOnContext(now -> {
            task.run();
            done.complete();
        });
        done.future().await();
    }
}
