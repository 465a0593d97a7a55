package dev.unblock.http;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Caches an answer that anybody may request at any rate: one lookup at a time, a good result is reused for a second.
 * Any thread.
 */
final class CachedAnswer<T> {
    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Supplier<Future<T>> lookUp;
    private @Nullable Future<T> latest;
    private long askedAt;

    CachedAnswer(Supplier<Future<T>> lookUp) {
        this.lookUp = lookUp;
    }

    synchronized Future<T> get() {
        Future<T> known = latest;
        if (known == null || known.failed() || isOld(known)) {
            known = lookUp.get();
            latest = known;
            askedAt = System.nanoTime();
        }
        return known;
    }

    private boolean isOld(Future<T> known) {
        return known.isComplete() && System.nanoTime() - askedAt > KEPT.toNanos();
    }
}
