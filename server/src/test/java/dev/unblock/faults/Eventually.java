package dev.unblock.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Polls until a condition holds, for changes without notification. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Eventually() {}

    /** The first answer that is not null. */
    static <T> T get(String what, Supplier<@Nullable T> ask) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            T answer = ask.get();
            if (answer != null) {
                return answer;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new AssertionError("waited in vain until " + what);
    }

    public static void is(String what, BooleanSupplier holds) {
        get(what, () -> holds.getAsBoolean() ? Boolean.TRUE : null);
    }
}
