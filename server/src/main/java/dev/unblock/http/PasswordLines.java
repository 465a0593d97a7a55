package dev.unblock.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Lines in which checks of passwords wait: one check at a time for each address and for each account, so
 * that one address leaves processors to the others, and many guesses at once gain nothing over one after the
 * other. Both lines have an end: what does not get its turn is told so. Blocking, so on virtual threads only.
 */
public final class PasswordLines {
    /** How many may wait in all. */
    static final int PLACES = 500;

    /** One address leaves places to the others. */
    static final int PLACES_OF_ONE = 200;

    /** Browsers give up soon after. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final Duration BACK_SOON = Duration.ofSeconds(5);

    private final Timer timer;
    private final Map<String, Line> lines = new HashMap<>();
    private int waiting;

    /** Does something later. */
    public interface Timer {
        void after(Duration pause, Runnable work);
    }

    private static final class Line {
        final Semaphore turn = new Semaphore(1, true);
        int people;
    }

    public PasswordLines(Timer timer) {
        this.timer = timer;
    }

    /** Somebody's turn; the next one's comes when it has ended. */
    final class Turn {
        private final String name;
        private final Line line;
        private Duration rest = Duration.ZERO;

        private Turn(String name, Line line) {
            this.name = name;
            this.line = line;
        }

        /** Lets the next one wait so much longer. */
        void rest(Duration longer) {
            rest = longer;
        }

        void end() {
            if (rest.isPositive()) {
                timer.after(rest, this::over);
            } else {
                over();
            }
        }

        private void over() {
            line.turn.release();
            leave(name, line);
        }
    }

    /** Waits for a turn and does the work; leaves by {@link Refused} where too many wait already. */
    <T> T inTurn(String name, Function<Turn, T> work) {
        Turn turn = enter(name);
        try {
            return work.apply(turn);
        } finally {
            turn.end();
        }
    }

    Turn enter(String name) {
        Line line = join(name);
        try {
            if (line.turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Turn(name, line);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        leave(name, line);
        throw full();
    }

    private synchronized Line join(String name) {
        Line line = lines.computeIfAbsent(name, first -> new Line());
        if (waiting >= PLACES || line.people >= PLACES_OF_ONE) {
            if (line.people == 0) {
                lines.remove(name);
            }
            throw full();
        }
        waiting++;
        line.people++;
        return line;
    }

    private synchronized void leave(String name, Line line) {
        waiting--;
        line.people--;
        if (line.people == 0) {
            lines.remove(name);
        }
    }

    private static Refused full() {
        return Refused.busy(BACK_SOON);
    }
}
