package dev.unblock.deal.imports;

import dev.unblock.board.TextRule;
import dev.unblock.deal.DealField;
import dev.unblock.deal.StageKind;
import dev.unblock.deal.reading.table.Separator;
import dev.unblock.deal.reading.table.ShapeChoice;
import dev.unblock.deal.reading.table.TextEncoding;
import dev.unblock.deal.reading.value.DateOrder;
import dev.unblock.deal.reading.value.NumberMarks;
import dev.unblock.deal.reading.value.PercentScale;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What people say about a file; what is absent is found out, or as it was for the last file with these columns.
 *
 * @param headerLine line with the labels of the columns
 * @param lastLine line of the last row
 * @param columns what they hold; one that is not listed is read as proposed
 * @param stageTexts what the file's stages are
 * @param ownerTexts who the file's owners are
 * @param system of which the file has the deals' ids
 * @param currency of amounts that name none
 * @param zone of times
 */
record ImportChoices(
        @Nullable ImportContent content,
        @Nullable TextEncoding encoding,
        @Nullable Separator separator,

        @Nullable @Size(max = ImportChoices.LINE) @Pattern(regexp = TextRule.LINE)
        String sheet,

        @Nullable Long headerLine,
        @Nullable Long lastLine,
        @Nullable @Size(max = ImportChoices.COLUMNS) List<ColumnSaid> columns,
        @Nullable @Size(max = ImportChoices.TEXTS) List<StageSaid> stageTexts,
        @Nullable @Size(max = ImportChoices.TEXTS) List<OwnerSaid> ownerTexts,

        @Nullable @Size(max = ImportChoices.LINE) @Pattern(regexp = TextRule.LINE)
        String system,

        @Nullable @Pattern(regexp = "^[A-Z]{3}" + TextRule.END)
        String currency,

        @Nullable @Size(max = ImportChoices.LINE) @Pattern(regexp = TextRule.LINE)
        String zone) {
    static final int LINE = 120;
    static final int COLUMNS = 500;
    static final int TEXTS = 500;
    private static final String USUAL_SYSTEM = "CRM";

    static final ImportChoices NONE = first(null, null);

    /** What is known before the file has been read. */
    static ImportChoices first(@Nullable String currency, @Nullable String zone) {
        return new ImportChoices(null, null, null, null, null, null, null, null, null, null, currency, zone);
    }

    /** @param field absent: the column is not read */
    record ColumnSaid(
            int index,
            @Nullable DealField field,
            @Nullable DateOrder dateOrder,
            @Nullable NumberMarks marks,
            @Nullable PercentScale scale,

            @Nullable @Pattern(regexp = "^[A-Z]{3}" + TextRule.END)
            String currency) {}

    /**
     * A stage of the file is a stage of the team, or becomes a new one of that kind.
     *
     * @param stage id
     */
    record StageSaid(
            @Size(max = LINE) String text,
            @Nullable @Size(max = LINE) String stage,
            @Nullable StageKind kind) {}

    /** @param member absent: somebody of whom only the name is known */
    record OwnerSaid(
            @Size(max = LINE) String text,
            @Nullable @Size(max = LINE) String member) {}

    /** What is absent is taken from these. */
    ImportChoices orAs(ImportChoices earlier) {
        return new ImportChoices(
                content == null ? earlier.content : content,
                encoding,
                separator,
                sheet,
                headerLine,
                lastLine,
                columns == null ? earlier.columns : columns,
                stageTexts == null ? earlier.stageTexts : stageTexts,
                ownerTexts == null ? earlier.ownerTexts : ownerTexts,
                system == null ? earlier.system : system,
                currency == null ? earlier.currency : currency,
                zone == null ? earlier.zone : zone);
    }

    ShapeChoice shape() {
        return new ShapeChoice(encoding, separator, sheet, headerLine, lastLine);
    }

    String systemName() {
        return system == null ? USUAL_SYSTEM : system.strip();
    }

    List<ColumnSaid> allColumns() {
        return Objects.requireNonNullElse(columns, List.of());
    }

    List<StageSaid> allStages() {
        return Objects.requireNonNullElse(stageTexts, List.of());
    }

    List<OwnerSaid> allOwners() {
        return Objects.requireNonNullElse(ownerTexts, List.of());
    }
}
