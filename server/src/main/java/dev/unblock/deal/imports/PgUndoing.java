package dev.unblock.deal.imports;

import static dev.unblock.people.PgRows.time;

import dev.unblock.deal.deals.Provenance;
import dev.unblock.deal.stages.PgStages;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Takes an import back as a whole. Awaits. */
final class PgUndoing {
    private final Pool pool;
    private final PgImports imports;
    private final Function<ImportContent, PgTarget> targets;
    private final InstantSource clock;

    PgUndoing(Pool pool, PgImports imports, Function<ImportContent, PgTarget> targets, InstantSource clock) {
        this.pool = pool;
        this.imports = imports;
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * @param member who takes it back
     * @param reason for the history
     */
    void undo(ImportRun run, String member, String reason) {
        Import it = imports.of(run.team(), run.id()).orElseThrow(GivenUp::new);
        ImportRest.ImportPreview preview = Objects.requireNonNull(it.preview());
        PgTarget target = targets.apply(preview.content());
        PgWork.inTransaction(pool, sql -> {
            PgConfirming.hold(sql, run.team());
            PgTarget.Writing as = new PgTarget.Writing(
                    Provenance.file(clock.instant(), member, run.id()),
                    PgStages.of(sql, run.team()).await(),
                    preview.system(),
                    reason);
            ImportRest.UndoCounts counts = undo(sql, run, preview.counts(), target, as);
            target.tidy(sql, run, preview);
            finish(sql, run, member, counts);
            return counts;
        });
    }

    private ImportRest.UndoCounts undo(
            SqlClient sql, ImportRun run, ImportRest.ImportCounts counts, PgTarget target, PgTarget.Writing as) {
        PgImportRows rows = new PgImportRows(sql);
        int total = counts.added() + counts.changed();
        int done = 0;
        ImportRest.UndoCounts all = new ImportRest.UndoCounts(0, 0, 0);
        List<PgImportRows.Shown> batch = rows.after(run, -1, RowVerdict.WRITTEN, null, RowBatches.SIZE);
        while (!batch.isEmpty()) {
            ImportRest.UndoCounts some = target.undo(
                    sql,
                    run,
                    batch.stream().map(PgImportRows.Shown::row).toList(),
                    as,
                    (row, fields) -> rows.keep(run, row, fields));
            all = new ImportRest.UndoCounts(
                    all.restored() + some.restored(), all.removed() + some.removed(), all.kept() + some.kept());
            done += batch.size();
            imports.progress(run, ImportState.UNDOING, done, total);
            batch = rows.after(run, batch.getLast().row().line(), RowVerdict.WRITTEN, null, RowBatches.SIZE);
        }
        return all;
    }

    private void finish(SqlClient sql, ImportRun run, String member, ImportRest.UndoCounts counts) {
        int isMine = sql.preparedQuery("""
                        update deal_import set state = 'UNDONE', undone_at = $3, worked_at = $3, undone_by = $4, undone = $5
                        where id = $1 and run = $2 and state = 'UNDOING'""")
                .execute(Tuple.of(run.id(), run.number(), time(clock.instant()), member, JsonObject.mapFrom(counts)))
                .await()
                .rowCount();
        if (isMine == 0) {
            throw new GivenUp();
        }
    }
}
