package dev.unblock.library.archive;

import dev.unblock.http.Endpoints;
import dev.unblock.log.Projection;
import dev.unblock.module.Module;
import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Pool;
import java.util.List;

/** Search over all boards of a team. */
public final class ArchiveModule implements Module {
    private final PgArchive boards;
    private final ArchiveRoutes routes;

    public ArchiveModule(Pool pool) {
        boards = new PgArchive(pool);
        routes = new ArchiveRoutes(boards, new PgSearch(pool));
    }

    @Override
    public List<Endpoints> areas() {
        return List.of(routes);
    }

    @Override
    public List<Projection> projections() {
        return List.of(boards);
    }

    /** The archive holds member ids but no names, so nothing has to be erased for a member. */
    @Override
    public List<DataErasure> erasures() {
        return List.of(new DataErasure(
                List.of(),
                List.of("delete from archive_board where team_id = $1"),
                List.of("delete from archive_board where board_id = $1")));
    }
}
