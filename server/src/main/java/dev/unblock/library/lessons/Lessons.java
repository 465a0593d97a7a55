package dev.unblock.library.lessons;

import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;

/** What people write beside the boards to learn, in one hand for the wiring. */
public record Lessons(PgQuestions questions, PgBookmarks bookmarks, PgGuesses guesses) {
    /** An answered question stays, without a name: it is what the team learns from. */
    public static final DataErasure ERASURE = new DataErasure(
            List.of(
                    "delete from bookmark where member_id = $1",
                    "delete from guess where member_id = $1",
                    "delete from guess_comment where author = $1",
                    "update guess set shared_with = null where shared_with = $1",
                    "delete from question where answer is null and (asker = $1 or asked = $1)"),
            List.of("delete from question where team_id = $1"));

    public static Lessons in(Pool pool, InstantSource clock) {
        return new Lessons(new PgQuestions(pool, clock), new PgBookmarks(pool, clock), new PgGuesses(pool, clock));
    }
}
