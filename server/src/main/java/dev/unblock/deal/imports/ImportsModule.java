package dev.unblock.deal.imports;

import dev.unblock.deal.deals.PgDealBatch;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.http.Endpoints;
import dev.unblock.module.Module;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.team.PgPeople;
import dev.unblock.store.DataErasure;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** Imports of files. */
public final class ImportsModule implements Module {
    private static final Duration BETWEEN_CLEANING = Duration.ofHours(1);

    private final Vertx vertx;
    private final ImportWorker worker;
    private final List<Endpoints> areas;
    private final long cleaning;

    /** @param folder for copies of files, of this server alone */
    public ImportsModule(
            Vertx vertx, Pool pool, PgPeople people, TokenGenerator tokens, InstantSource clock, Path folder) {
        this.vertx = vertx;
        PgImports imports = new PgImports(pool, clock);
        PgImportFiles files = new PgImportFiles(pool, folder);
        PgTarget deals = new PgDealTarget(pool, new PgDealBatch(tokens), tokens);
        PgTarget accounts = new PgAccountTarget(pool, tokens);
        Function<ImportContent, PgTarget> targets = content -> switch (content) {
            case DEALS -> deals;
            case ACCOUNTS -> accounts;
        };
        worker = new ImportWorker(
                imports,
                files,
                new PgPreviewing(pool, imports, files, people, targets, tokens, clock),
                new PgConfirming(pool, imports, targets, clock),
                new PgUndoing(pool, imports, targets, clock));
        OpenImports open = new OpenImports(imports, files, worker, clock);
        PgImportRows rows = new PgImportRows(pool);
        areas = List.of(
                new ImportRoutes(imports, files, rows, worker, open, tokens),
                new ImportRowRoutes(rows, new PgStages(pool), open));
        cleaning = vertx.setPeriodic(BETWEEN_CLEANING.toMillis(), due -> open.removeOld());
    }

    @Override
    public List<Endpoints> areas() {
        return areas;
    }

    @Override
    public List<DataErasure> erasures() {
        return List.of(PgImportErasure.ERASURE);
    }

    @Override
    public void close() {
        vertx.cancelTimer(cleaning);
        worker.close();
    }
}
