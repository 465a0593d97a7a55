package dev.unblock.deal.imports;

import static dev.unblock.http.Endpoint.get;
import static dev.unblock.people.AccessLevel.MANAGER;

import dev.unblock.board.Language;
import dev.unblock.deal.stages.PgStages;
import dev.unblock.http.Call;
import dev.unblock.http.Endpoint;
import dev.unblock.http.Endpoints;
import dev.unblock.http.FileName;
import dev.unblock.http.Refused;
import dev.unblock.people.SignedIn;
import io.vertx.core.buffer.Buffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The rows of a file that is imported. */
final class ImportRowRoutes implements Endpoints {
    private static final int PAGE = 100;

    private final PgImportRows rows;
    private final PgStages stages;
    private final OpenImports open;

    ImportRowRoutes(PgImportRows rows, PgStages stages, OpenImports open) {
        this.rows = rows;
        this.stages = stages;
        this.open = open;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                get("IMPORT_ROWS", "/api/deal-imports/{import}/rows?verdict&only&after", MANAGER, this::page)
                        .gives(ImportRest.ImportRows.class)
                        .says("Rows of the file, 100 at a time; verdict: added, changed, unchanged, refused;"
                                + " only: again, kept"),
                get("REFUSED_ROWS", "/api/deal-imports/{import}/refused.csv?language", MANAGER, this::refused)
                        .isHeavy()
                        .writes("text/csv")
                        .says("The refused rows with the reasons as CSV; language= is zh or en"));
    }

    private Import mine(Call call) {
        return open.of(SignedIn.member(call), call.path("import"));
    }

    private Object page(Call call) {
        Import it = mine(call);
        RowVerdict verdict = call.query("verdict", RowVerdict.values()).orElse(null);
        Set<RowVerdict> verdicts = verdict == null ? EnumSet.allOf(RowVerdict.class) : EnumSet.of(verdict);
        PgImportRows.Only only = call.query("only", PgImportRows.Only.values()).orElse(null);
        List<PgImportRows.Shown> page = it.state() == ImportState.READING
                ? List.of()
                : rows.after(it.thisRun(), after(call), verdicts, only, PAGE);
        ImportRest.ImportPreview preview = it.preview();
        var named = preview == null
                ? null
                : ImportAnswers.named(stages.of(it.team()).await(), preview);
        return new ImportRest.ImportRows(
                page.stream().map(row -> ImportAnswers.row(row, named)).toList(),
                page.size() < PAGE ? null : page.getLast().row().line());
    }

    private static long after(Call call) {
        try {
            return Long.parseLong(call.query("after").orElse("-1"));
        } catch (NumberFormatException e) {
            throw Refused.field("after", "Must be the next of a page.");
        }
    }

    private Object refused(Call call) {
        Import it = mine(call);
        Language spoken = call.query("language", Language.values())
                .orElse(SignedIn.member(call).language());
        ImportRest.ImportPreview preview = it.preview();
        if (preview == null || it.state() == ImportState.READING) {
            throw Refused.changed("state", it.state().name());
        }
        call.save(FileName.of(it.fileName().replaceFirst("\\.[^.]*$", ""), "import", ".csv"));
        return Buffer.buffer(RefusedFile.of(rows, it.thisRun(), preview, spoken));
    }
}
