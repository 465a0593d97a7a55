package dev.unblock.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How much one person may have under way, so that one who asks for much makes nobody else wait. Each request
 * takes one of its person's shares, one that reads whole boards takes several; what does not fit is refused
 * for a moment. Those that read whole boards are carried out a few at a time, which leaves the live boards at
 * least one processor where there are two. Waits, so on virtual threads only.
 */
public final class Turns {
    /** A browser sends six at a time; behind some proxies, all that a screen wants. */
    private static final int SHARES = 24;

    private static final int SHARES_OF_HEAVY = 4;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Semaphore heavy;
    private final Map<String, Integer> taken = new HashMap<>();

    Turns() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** @param atOnce of those that read whole boards */
    Turns(int atOnce) {
        heavy = new Semaphore(atOnce, true);
    }

    <T> T take(String person, boolean isHeavy, Supplier<T> work) {
        int shares = isHeavy ? SHARES_OF_HEAVY : 1;
        begin(person, shares);
        try {
            return isHeavy ? inTurn(work) : work.get();
        } finally {
            end(person, shares);
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        heavy.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            heavy.release();
        }
    }

    private synchronized void begin(String person, int shares) {
        int all = taken.getOrDefault(person, 0) + shares;
        if (all > SHARES) {
            throw Refused.tooMuch(SOON);
        }
        taken.put(person, all);
    }

    private synchronized void end(String person, int shares) {
        taken.computeIfPresent(person, (who, all) -> all == shares ? null : Integer.valueOf(all - shares));
    }
}
