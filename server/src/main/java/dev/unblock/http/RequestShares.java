package dev.unblock.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Limits how much one person may have in progress, so that a demanding client slows down nobody else. Each request
 * takes one share, a heavy one several; requests that do not fit are refused with a short retry time. Heavy requests
 * run only a few at a time, which leaves the live boards at least one processor if there are two. Blocks, so on virtual
 * threads only.
 */
public final class RequestShares {
    /** A browser sends six at a time; behind some proxies, all requests of a screen. */
    private static final int SHARES = 24;

    private static final int SHARES_OF_HEAVY = 4;
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Semaphore heavy;
    private final Map<String, Integer> taken = new HashMap<>();

    RequestShares() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** @param atOnce how many heavy requests may run at a time */
    RequestShares(int atOnce) {
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
