package dev.unblock.deal.imports;

import static dev.unblock.people.PgRows.time;

import dev.unblock.deal.deals.Provenance;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import dev.unblock.people.PgRows;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Writes an import as a whole, or nothing of it. Awaits. */
final class PgConfirming {
    private final Pool pool;
    private final PgImports imports;
    private final Function<ImportContent, PgTarget> targets;
    private final InstantSource clock;

    PgConfirming(Pool pool, PgImports imports, Function<ImportContent, PgTarget> targets, InstantSource clock) {
        this.pool = pool;
        this.imports = imports;
        this.targets = targets;
        this.clock = clock;
    }

    /** @return false if the team's deals are others than those that were previewed; then nothing is written */
    boolean write(ImportRun run) {
        Import it = imports.of(run.team(), run.id()).orElseThrow(GivenUp::new);
        ImportRest.ImportPreview preview = Objects.requireNonNull(it.preview());
        PgTarget target = targets.apply(preview.content());
        return PgWork.inTransaction(pool, sql -> {
            hold(sql, run.team());
            if (!target.lock(sql, run, preview)) {
                return false;
            }
            Pipeline pipeline = stages(sql, run, preview);
            Provenance by = Provenance.file(clock.instant(), it.by(), run.id());
            PgTarget.Writing as = new PgTarget.Writing(by, pipeline, preview.system(), null);
            write(sql, run, preview.counts(), target, as);
            PgMappings.remember(sql, run.team(), preview.fingerprint(), ImportAnswers.remembered(preview, it.said()));
            finish(sql, run, preview);
            return true;
        });
    }

    /** One import of a team after the other. */
    static void hold(SqlClient sql, String team) {
        if (!PgRows.holdTeam(sql, team).await()) {
            throw new GivenUp();
        }
        PgRows.takeTurn(sql, "writing imports of " + team).await();
    }

    private static Pipeline stages(SqlClient sql, ImportRun run, ImportRest.ImportPreview preview) {
        List<Stage> added = preview.stages().stream()
                .filter(ImportRest.StageText::isNew)
                .map(it -> new Stage(it.stage(), it.text(), it.kind(), null, List.of(), null))
                .toList();
        return PgStages.adding(sql, run.team(), added).await();
    }

    private void write(
            SqlClient sql, ImportRun run, ImportRest.ImportCounts counts, PgTarget target, PgTarget.Writing as) {
        PgImportRows rows = new PgImportRows(sql);
        int total = counts.added() + counts.changed();
        int done = 0;
        long line = -1;
        List<PgImportRows.Shown> batch = rows.after(run, line, RowVerdict.WRITTEN, null, RowBatches.SIZE);
        while (!batch.isEmpty()) {
            target.write(sql, run, batch.stream().map(PgImportRows.Shown::row).toList(), as);
            if (done == 0 && total > batch.size()) {
                // PostgreSQL planned the checks of references for few deals: each would read the whole table
                sql.query("analyze deal, account").execute().await();
            }
            line = batch.getLast().row().line();
            done += batch.size();
            imports.progress(run, ImportState.WRITING, done, total);
            batch = rows.after(run, line, RowVerdict.WRITTEN, null, RowBatches.SIZE);
        }
        if (total > RowBatches.SIZE) {
            // PostgreSQL would count again only about a minute later; until then reports and statistics would be slow
            sql.query("analyze deal, deal_change").execute().await();
        }
    }

    /** Samples, owners and choices may have names; nobody needs them any more. */
    private void finish(SqlClient sql, ImportRun run, ImportRest.ImportPreview preview) {
        int isMine = sql.preparedQuery("""
                        update deal_import set state = 'DONE', confirmed_at = $3, worked_at = $3, choices = null, preview = $4
                        where id = $1 and run = $2 and state = 'WRITING'""")
                .execute(Tuple.of(
                        run.id(), run.number(), time(clock.instant()), JsonObject.mapFrom(preview.withoutNames())))
                .await()
                .rowCount();
        if (isMine == 0) {
            throw new GivenUp();
        }
    }
}
