package dev.unblock.people.signin;

import dev.unblock.http.Refused;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Queues for password checks. A queue runs one check at a time and alternates between its parts, so a part with many
 * checks waits only for itself. The number of waiting checks is limited; when it is reached, the longest queue drops
 * the newest check of its longest part, unless the new check would make its own queue as long. Blocking, so on virtual
 * threads only.
 */
public final class PasswordQueues {
    /** Maximum number of waiting checks. */
    static final int PLACES = 500;

    static final int PLACES_OF_ONE = 200;

    /** Browsers give up soon after that. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration BACK_SOON = Duration.ofSeconds(5);

    private final Timer timer;
    private final Map<String, Line> lines = new HashMap<>();
    private int waiting;

    /** Runs a task later. */
    public interface Timer {
        void after(Duration pause, Runnable work);
    }

    /** A queue exists while one of its checks is running, or while it pauses. */
    private static final class Line {
        final Map<String, Deque<Waiting>> parts = new LinkedHashMap<>();
        int length;

        int length(String part) {
            Deque<Waiting> its = parts.get(part);
            return its == null ? 0 : its.size();
        }
    }

    /** Completed when its turn comes, or when it was dropped. */
    private static final class Waiting {
        final CountDownLatch over = new CountDownLatch(1);
        boolean hasTurn;
    }

    PasswordQueues(Timer timer) {
        this.timer = timer;
    }

    /** The running check; the next one starts when it has ended. */
    final class Turn {
        private final String line;
        private Duration rest = Duration.ZERO;

        private Turn(String line) {
            this.line = line;
        }

        /** Delays the next check by this much. */
        void rest(Duration longer) {
            rest = longer;
        }

        void end() {
            if (rest.isPositive()) {
                timer.after(rest, () -> next(line));
            } else {
                next(line);
            }
        }
    }

    /** Waits for its turn and runs the work; throws {@link Refused} if too many are waiting. */
    <T> T inTurn(String line, String part, Function<Turn, T> work) {
        Turn turn = enter(line, part);
        try {
            return work.apply(turn);
        } finally {
            turn.end();
        }
    }

    Turn enter(String line, String part) {
        Waiting one = join(line, part);
        boolean isOver = false;
        try {
            isOver = one.over.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!hasTurn(line, part, one, isOver)) {
            throw full();
        }
        return new Turn(line);
    }

    private synchronized Waiting join(String name, String part) {
        Waiting one = new Waiting();
        Line line = lines.get(name);
        if (line == null) {
            lines.put(name, new Line());
            one.hasTurn = true;
            one.over.countDown();
            return one;
        }
        makePlace(line, part);
        line.parts.computeIfAbsent(part, first -> new ArrayDeque<>()).addLast(one);
        line.length++;
        waiting++;
        return one;
    }

    private void makePlace(Line line, String part) {
        if (line.length >= PLACES_OF_ONE) {
            takeFrom(line, line.length(part) + 1);
        } else if (waiting >= PLACES) {
            Line longest = longest();
            if (longest.length > line.length + 1) {
                takeFrom(longest, 0);
            } else {
                takeFrom(line, line.length(part) + 1);
            }
        }
    }

    private Line longest() {
        return lines.values().stream()
                .max(Comparator.comparingInt(line -> line.length))
                .orElseThrow();
    }

    /** @param share how many more a part must have to lose one */
    private void takeFrom(Line line, int share) {
        String part = line.parts.keySet().stream()
                .filter(it -> line.length(it) > share)
                // of parts of equal length, the last
                .reduce((one, other) -> line.length(other) >= line.length(one) ? other : one)
                .orElseThrow(PasswordQueues::full);
        Waiting newest = Objects.requireNonNull(line.parts.get(part)).getLast();
        remove(line, part, newest);
        newest.over.countDown();
    }

    private void remove(Line line, String part, Waiting one) {
        Deque<Waiting> its = Objects.requireNonNull(line.parts.get(part));
        its.remove(one);
        if (its.isEmpty()) {
            line.parts.remove(part);
        }
        line.length--;
        waiting--;
    }

    /** Leaves the queue if it is still waiting. */
    private synchronized boolean hasTurn(String name, String part, Waiting one, boolean isOver) {
        if (!isOver && one.over.getCount() > 0) {
            remove(Objects.requireNonNull(lines.get(name)), part, one);
        }
        return one.hasTurn;
    }

    private synchronized void next(String name) {
        Line line = Objects.requireNonNull(lines.get(name));
        if (line.length == 0) {
            lines.remove(name);
            return;
        }
        String part = line.parts.keySet().iterator().next();
        Deque<Waiting> its = Objects.requireNonNull(line.parts.remove(part));
        Waiting one = its.removeFirst();
        if (!its.isEmpty()) {
            // behind the other parts
            line.parts.put(part, its);
        }
        line.length--;
        waiting--;
        one.hasTurn = true;
        one.over.countDown();
    }

    synchronized int waiting() {
        return waiting;
    }

    private static Refused full() {
        return Refused.busy(BACK_SOON);
    }
}
