package dev.unblock.deal;

import dev.unblock.deal.deals.DealExport;
import dev.unblock.deal.deals.DealRoutes;
import dev.unblock.deal.deals.PgBoardMentions;
import dev.unblock.deal.deals.PgDealHistory;
import dev.unblock.deal.deals.PgDealList;
import dev.unblock.deal.deals.PgDeals;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.StageRoutes;
import dev.unblock.http.Endpoints;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.TokenGenerator;
import dev.unblock.store.DataErasure;
import io.vertx.sqlclient.Pool;
import java.time.InstantSource;
import java.util.List;

/** The team's deals, its stages and customers. */
public final class DealModule implements Module {
    private final PgBoardMentions mentions;
    private final DealExport export;
    private final List<Endpoints> areas;

    public DealModule(Pool pool, PeopleModule people, TokenGenerator tokens, InstantSource clock) {
        PgDeals deals = new PgDeals(pool, tokens);
        PgStages stages = new PgStages(pool);
        PgDealHistory history = new PgDealHistory(pool);
        export = new DealExport(deals, history, stages);
        mentions = new PgBoardMentions(pool, deals, tokens);
        areas = List.of(
                new DealRoutes(deals, new PgDealList(pool), history, stages, people.people(), clock),
                new StageRoutes(stages, tokens));
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    @Override
    public List<DataErasure> erasures() {
        return List.of(PgDealErasure.ERASURE);
    }

    /** All deals of a team. */
    public DealExport export() {
        return export;
    }

    /** Takes over what boards say about deals. */
    public PgBoardMentions mentions() {
        return mentions;
    }
}
