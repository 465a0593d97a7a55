package dev.unblock.library;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** Guesses that somebody made while replaying boards: when, and on which. */
public interface Guesses {
    record Guess(String board, Instant at) {}

    /** The oldest first. */
    Future<List<Guess>> of(String member);
}
