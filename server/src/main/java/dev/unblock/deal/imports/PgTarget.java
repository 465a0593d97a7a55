package dev.unblock.deal.imports;

import dev.unblock.deal.deals.Provenance;
import dev.unblock.deal.stages.Pipeline;
import io.vertx.sqlclient.SqlClient;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of a file become in the team: deals or customers. Awaits. */
interface PgTarget {
    /** Rows of a file compared with what the team has; nothing is changed. */
    List<StagedRow> compare(List<FileRow> rows, Comparing with);

    /**
     * Locks what the import changes, until the end of the transaction.
     *
     * @return false if any of it is otherwise than when the rows were compared
     */
    boolean lock(SqlClient sql, ImportRun run, ImportRest.ImportPreview preview);

    void write(SqlClient sql, ImportRun run, List<StagedRow> rows, Writing as);

    /**
     * Takes rows back that this import has written.
     *
     * @param kept receives what somebody has changed since
     */
    ImportRest.UndoCounts undo(SqlClient sql, ImportRun run, List<StagedRow> rows, Writing as, Kept kept);

    /** After all rows were taken back: what the import added besides, if nobody uses it. */
    void tidy(SqlClient sql, ImportRun run, ImportRest.ImportPreview preview);

    /**
     * How rows are compared.
     *
     * @param contested deals that several rows could mean: then none does
     * @param claimed deals that a row means without having its id
     */
    record Comparing(
            ImportRun run,
            ImportContent content,
            RowResolver resolver,
            StageTexts stages,
            Provenance by,
            String system,
            Set<String> contested,
            Set<String> claimed) {}

    /** @param reason for the history */
    record Writing(
            Provenance by,
            Pipeline pipeline,
            String system,
            @Nullable String reason) {}

    /** Which fields of a row are kept; all of them if a deal is kept as a whole. */
    interface Kept {
        void row(StagedRow row, List<String> fields);
    }
}
