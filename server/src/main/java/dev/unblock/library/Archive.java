package dev.unblock.library;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;

/** What was said on all boards, in one hand for the wiring. */
public record Archive(PgArchive boards, PgSearch search) {
    public static Archive in(Vertx vertx, Pool pool) {
        return new Archive(new PgArchive(vertx, pool), new PgSearch(pool));
    }
}
