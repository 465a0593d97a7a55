package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.StageKind;
import dev.unblock.deal.reading.table.Separator;
import dev.unblock.deal.reading.table.TextEncoding;
import dev.unblock.deal.reading.table.Unreadable;
import dev.unblock.deal.reading.value.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request and response bodies of imports. */
public final class ImportRest {
    private ImportRest() {}

    /** @param version of the preview that was seen */
    record ConfirmImport(int version) {}

    /** Why an import failed. */
    enum ImportFailure {
        /** The file is no table; {@code unreadable} says why. */
        UNREADABLE,
        /** The server stopped meanwhile. */
        INTERRUPTED,
        /** The server could not do it. */
        BROKEN
    }

    /** An import in the list of all. */
    record ImportItem(
            String id,
            String fileName,
            String by,
            Instant at,
            ImportState state,
            @Nullable ImportContent content,
            @Nullable ImportCounts counts,
            @Nullable Instant confirmedAt,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable UndoCounts undone) {}

    /**
     * One import.
     *
     * @param done rows that were read or written, of {@code total}
     * @param version of the preview
     * @param arguments what {@code unreadable} mentions
     * @param readable it failed, and the file is still there to be read again, perhaps with other choices
     */
    record ImportDetail(
            ImportItem item,
            int done,
            int total,
            int version,
            @Nullable ImportFailure failure,
            Unreadable.@Nullable Reason unreadable,
            List<String> arguments,
            boolean readable,
            ImportChoices choices,
            @Nullable ImportPreview preview) {}

    /** @param again rows that are otherwise than in the preview before */
    record ImportCounts(int added, int changed, int unchanged, int refused, int again) {}

    /**
     * @param restored deals or customers that are as they were
     * @param kept those that were changed since, as a whole or in some fields
     */
    record UndoCounts(int restored, int removed, int kept) {}

    /** What was found in a file. */
    record ImportPreview(
            ImportContent content,
            ImportShape shape,
            List<ImportColumn> columns,
            List<ImportNote> notes,
            List<StageText> stages,
            List<OwnerText> owners,
            String fingerprint,
            String pipeline,
            String system,
            ImportCounts counts) {
        ImportPreview withoutNames() {
            return new ImportPreview(
                    content,
                    shape,
                    columns.stream().map(ImportColumn::withoutSamples).toList(),
                    notes,
                    stages,
                    List.of(),
                    fingerprint,
                    pipeline,
                    system,
                    counts);
        }
    }

    /** How the file was understood. */
    record ImportShape(
            @Nullable TextEncoding encoding,
            @Nullable Separator separator,
            @Nullable String sheet,
            List<String> sheets,
            long headerLine,
            long lastLine,
            List<String> above,
            List<String> below) {}

    /** A column of the file. */
    record ImportColumn(
            String label, ImportChoices.ColumnSaid said, int read, int empty, int refused, List<String> samples) {
        ImportColumn withoutSamples() {
            return new ImportColumn(label, said, read, empty, refused, List.of());
        }
    }

    /** What to ask or tell about the columns. */
    enum NoteKind {
        NO_NAME,
        SEVERAL_COLUMNS,
        ORDER_ASKED,
        MARKS_ASKED,
        SCALE_ASKED,
        SIGN_ASSUMED
    }

    /**
     * @param columns labels
     * @param sign of one of these currencies, understood as {@code currency}
     */
    record ImportNote(
            NoteKind kind,
            @Nullable DealField field,
            @Nullable Integer column,
            List<String> columns,
            @Nullable String sign,
            @Nullable String currency,
            List<String> currencies) {}

    /**
     * A stage as the file names it.
     *
     * @param stage id of the team's stage; of one that will be added if {@code isNew}
     */
    record StageText(String text, int rows, String stage, StageKind kind, boolean isNew) {}

    /** @param member absent: nobody in the team */
    record OwnerText(String text, int rows, @Nullable String member) {}

    /** @param next the value of {@code after} for the next page */
    record ImportRows(List<ImportRow> rows, @Nullable Long next) {}

    /**
     * A row of the file.
     *
     * @param line of the file
     * @param thing id of the deal or customer, if it is there
     * @param again it was otherwise in the preview before
     * @param kept fields that were not taken back, because somebody changed them since
     */
    record ImportRow(
            long line,
            RowVerdict verdict,
            String name,
            @Nullable String thing,
            List<RowChange> changes,
            List<RowRefused> refusals,
            boolean again,
            List<DealField> kept) {}

    record RowChange(
            DealField field,
            @Nullable String was,
            @Nullable String wasMember,
            @Nullable String now,
            @Nullable String nowMember) {}

    record RowRefused(
            @Nullable DealField field, String column, String text, Refusal.Reason reason, List<String> arguments) {}
}
