package dev.unblock.library;

import io.vertx.sqlclient.Pool;
import java.time.InstantSource;

/** What people write beside the boards to learn, in one hand for the wiring. */
public record Lessons(PgQuestions questions, PgBookmarks bookmarks, PgGuesses guesses) {
    public static Lessons in(Pool pool, InstantSource clock) {
        return new Lessons(new PgQuestions(pool, clock), new PgBookmarks(pool, clock), new PgGuesses(pool, clock));
    }
}
