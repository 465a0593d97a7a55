package dev.unblock.live;

import dev.unblock.board.Play;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Simulated time and randomness of a test: nothing happens except in its turns, and a seed decides when. */
final class World {
    private static final int REMEMBERED = 400;

    private record Task(long at, long order, Runnable run) {}

    private final Random random;
    private final PriorityQueue<Task> tasks =
            new PriorityQueue<>(Comparator.comparingLong(Task::at).thenComparingLong(Task::order));
    private final ArrayDeque<String> story = new ArrayDeque<>();
    private long millis;
    private long order;

    World(long seed) {
        random = new Random(seed);
    }

    Random random() {
        return random;
    }

    Instant now() {
        return Play.START.plusMillis(millis);
    }

    long millis() {
        return millis;
    }

    /** A number of milliseconds from {@code least} to {@code most}. */
    long between(long least, long most) {
        return least + random.nextLong(most - least + 1);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    void after(long delayMillis, Runnable task) {
        tasks.add(new Task(millis + delayMillis, order++, task));
    }

    /** The request arrives later, and its answer later still. */
    <T> Future<T> away(long there, long back, Supplier<Future<T>> call) {
        Promise<T> answer = Promise.promise();
        after(there, () -> call.get().onComplete(outcome -> after(back, () -> answer.handle(outcome))));
        return answer.future();
    }

    /** How many things are yet to happen. */
    int pending() {
        return tasks.size();
    }

    void run(Duration duration) {
        long end = millis + duration.toMillis();
        while (!tasks.isEmpty() && tasks.element().at <= end) {
            turn();
        }
        millis = end;
    }

    /** Advances time until the condition holds; fails if that takes longer than the limit. */
    void until(String what, BooleanSupplier isSo, Duration limit) {
        long end = millis + limit.toMillis();
        while (!isSo.getAsBoolean()) {
            if (tasks.isEmpty() || tasks.element().at > end) {
                throw new AssertionError("not within " + limit + ": " + what);
            }
            turn();
        }
    }

    private void turn() {
        Task task = tasks.remove();
        millis = task.at;
        task.run.run();
    }

    /** Logs what happens, for understanding a failure. */
    void tell(String what) {
        if (story.size() == REMEMBERED) {
            story.removeFirst();
        }
        story.add(millis + " ms: " + what);
    }

    String story() {
        return String.join("\n", story);
    }
}
