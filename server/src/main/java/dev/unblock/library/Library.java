package dev.unblock.library;

import dev.unblock.library.archive.Archive;
import dev.unblock.library.growth.PgGrowth;
import dev.unblock.library.lessons.Lessons;
import dev.unblock.library.strategies.Strategies;
import dev.unblock.log.Projection;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;

/** What a team learns from its boards, in one hand for the wiring. */
public record Library(Archive archive, Lessons lessons, Strategies strategies, PgGrowth growth) {
    public static Library in(Vertx vertx, Pool pool, InstantSource clock) {
        return new Library(Archive.in(vertx, pool), Lessons.in(pool, clock), Strategies.in(pool), new PgGrowth(pool));
    }

    /** What of it follows the log. */
    public List<Projection> projections() {
        return List.of(archive.boards(), strategies.records(), growth);
    }
}
