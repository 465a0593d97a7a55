package dev.unblock.library.growth;

import dev.unblock.boards.BoardsModule;
import dev.unblock.http.Endpoints;
import dev.unblock.log.Projection;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleModule;
import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;

/** Members' progress, and who helped whom. */
public final class GrowthModule implements Module {
    private final PgGrowth growth;
    private final GrowthRoutes routes;

    public GrowthModule(Pool pool, BoardsModule boards, PeopleModule people, InstantSource clock) {
        growth = new PgGrowth(pool);
        routes = new GrowthRoutes(growth, people.people(), boards.wall(), clock);
    }

    @Override
    public List<Endpoints> areas() {
        return List.of(routes);
    }

    @Override
    public List<Projection> projections() {
        return List.of(growth);
    }

    @Override
    public List<DataErasure> erasures() {
        return List.of(PgGrowth.ERASURE);
    }
}
