package dev.unblock.library.archive;

import dev.unblock.store.DataErasure;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;

/** What was said on all boards, in one hand for the wiring. */
public record Archive(PgArchive boards, PgSearch search) {
    /** Who wrote something is an id here, so that nothing of a member has to be forgotten. */
    public static final DataErasure ERASURE =
            new DataErasure(List.of(), List.of("delete from archive_board where team_id = $1"));

    public static Archive in(Vertx vertx, Pool pool) {
        return new Archive(new PgArchive(vertx, pool), new PgSearch(pool));
    }
}
