package dev.unblock.deal;

import dev.unblock.deal.contacts.ContactRoutes;
import dev.unblock.deal.contacts.PgContactEdits;
import dev.unblock.deal.contacts.PgContacts;
import dev.unblock.deal.deals.DealExport;
import dev.unblock.deal.deals.DealRoutes;
import dev.unblock.deal.deals.PgBoardMentions;
import dev.unblock.deal.deals.PgDealHistory;
import dev.unblock.deal.deals.PgDealList;
import dev.unblock.deal.deals.PgDeals;
import dev.unblock.deal.imports.ImportsModule;
import dev.unblock.deal.pipeline.PipelineRoutes;
import dev.unblock.deal.report.PgDealReports;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.StageRoutes;
import dev.unblock.http.Endpoints;
import dev.unblock.module.Module;
import dev.unblock.people.PeopleModule;
import dev.unblock.people.TokenGenerator;
import dev.unblock.store.DataErasure;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/** The team's deals, its stages and customers, and statistics over them. */
public final class DealModule implements Module {
    private final PgBoardMentions mentions;
    private final DealExport export;
    private final PgDealReports reports;
    private final List<Endpoints> areas;
    private final ImportsModule imports;

    /** @param folder for files, of this server alone */
    public DealModule(
            Vertx vertx, Pool pool, PeopleModule people, TokenGenerator tokens, InstantSource clock, Path folder) {
        PgDeals deals = new PgDeals(pool, tokens);
        PgStages stages = new PgStages(pool);
        PgDealHistory history = new PgDealHistory(pool);
        reports = new PgDealReports(pool);
        PgContacts contacts = new PgContacts(pool);
        export = new DealExport(deals, history, stages, contacts::on);
        mentions = new PgBoardMentions(pool, deals, tokens);
        imports = new ImportsModule(vertx, pool, people.people(), tokens, clock, folder.resolve("imports"));
        areas = Stream.concat(
                        Stream.of(
                                new DealRoutes(deals, new PgDealList(pool), history, stages, people.people(), clock),
                                new StageRoutes(stages, tokens),
                                new PipelineRoutes(pool, stages, clock),
                                new ContactRoutes(deals, contacts, new PgContactEdits(deals), tokens, clock)),
                        imports.areas().stream())
                .toList();
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    @Override
    public List<DataErasure> erasures() {
        return Stream.concat(imports.erasures().stream(), Stream.of(PgDealErasure.ERASURE))
                .toList();
    }

    /** All deals of a team. */
    public DealExport export() {
        return export;
    }

    /** The figures of a team's deals. */
    public PgDealReports reports() {
        return reports;
    }

    /** Takes over what boards say about deals. */
    public PgBoardMentions mentions() {
        return mentions;
    }

    @Override
    public void close() {
        imports.close();
    }
}
