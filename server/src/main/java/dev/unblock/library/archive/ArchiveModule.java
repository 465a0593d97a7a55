package dev.unblock.library.archive;

import dev.unblock.http.Endpoints;
import dev.unblock.log.Projection;
import dev.unblock.module.Module;
import dev.unblock.store.DataErasure;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;

/** What was said on all boards, to be found again. */
public final class ArchiveModule implements Module {
    private final PgArchive boards;
    private final ArchiveRoutes routes;

    public ArchiveModule(Vertx vertx, Pool pool) {
        boards = new PgArchive(vertx, pool);
        routes = new ArchiveRoutes(new PgSearch(pool));
    }

    @Override
    public List<Endpoints> areas() {
        return List.of(routes);
    }

    @Override
    public List<Projection> projections() {
        return List.of(boards);
    }

    /** Writers are ids here, so that nothing of a member has to be deleted. */
    @Override
    public List<DataErasure> erasures() {
        return List.of(new DataErasure(List.of(), List.of("delete from archive_board where team_id = $1")));
    }
}
