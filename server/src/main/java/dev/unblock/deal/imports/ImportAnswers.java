package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.deals.DealValues;
import dev.unblock.deal.deals.Statement;
import dev.unblock.deal.imports.ImportRest.ImportColumn;
import dev.unblock.deal.imports.ImportRest.ImportNote;
import dev.unblock.deal.imports.ImportRest.ImportShape;
import dev.unblock.deal.imports.ImportRest.NoteKind;
import dev.unblock.deal.reading.FileSummary;
import dev.unblock.deal.reading.mapping.Mapping;
import dev.unblock.deal.reading.mapping.MappingNote;
import dev.unblock.deal.reading.table.FileFormat;
import dev.unblock.deal.reading.table.FileShape;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds what is told about a file. Pure. */
final class ImportAnswers {
    private ImportAnswers() {}

    static ImportShape shape(FileShape it) {
        return switch (it.format()) {
            case FileFormat.Text(var encoding, var separator) ->
                new ImportShape(
                        encoding, separator, null, List.of(), it.headerLine(), it.lastLine(), it.above(), it.below());
            case FileFormat.Sheet sheet ->
                new ImportShape(
                        null,
                        null,
                        sheet.name(),
                        sheet.sheets(),
                        it.headerLine(),
                        it.lastLine(),
                        it.above(),
                        it.below());
        };
    }

    static List<ImportColumn> columns(Mapping mapping, FileSummary summary) {
        List<ImportColumn> columns = new ArrayList<>();
        for (FileSummary.Column it : summary.columns()) {
            columns.add(new ImportColumn(
                    it.label(),
                    ImportMapping.said(mapping.columns().get(it.index())),
                    it.read(),
                    it.empty(),
                    it.refused(),
                    it.samples()));
        }
        return columns;
    }

    static List<ImportNote> notes(List<MappingNote> notes, ImportContent content) {
        return notes.stream()
                .filter(it -> content == ImportContent.DEALS || !(it instanceof MappingNote.NoName))
                .map(ImportAnswers::note)
                .toList();
    }

    private static ImportNote note(MappingNote it) {
        return switch (it) {
            case MappingNote.NoName _ ->
                new ImportNote(NoteKind.NO_NAME, DealField.NAME, null, List.of(), null, null, List.of());
            case MappingNote.SeveralColumns(var field, var columns) ->
                new ImportNote(NoteKind.SEVERAL_COLUMNS, field, null, columns, null, null, List.of());
            case MappingNote.OrderAsked(int column, String label) -> asked(NoteKind.ORDER_ASKED, column, label);
            case MappingNote.MarksAsked(int column, String label) -> asked(NoteKind.MARKS_ASKED, column, label);
            case MappingNote.ScaleAsked(int column, String label) -> asked(NoteKind.SCALE_ASKED, column, label);
            case MappingNote.SignAssumed(int column, String label, String sign, String currency, var currencies) ->
                new ImportNote(NoteKind.SIGN_ASSUMED, null, column, List.of(label), sign, currency, currencies);
        };
    }

    private static ImportNote asked(NoteKind kind, int column, String label) {
        return new ImportNote(kind, null, column, List.of(label), null, null, List.of());
    }

    /** Changes when the team's stages do. */
    static String tag(Pipeline pipeline) {
        return Mapping.fingerprint(pipeline.stages().stream()
                .map(it -> it.id() + " " + it.kind() + " " + it.name())
                .toList());
    }

    /** How the next file with these columns is read. */
    static ImportChoices remembered(ImportRest.ImportPreview preview, ImportChoices said) {
        return new ImportChoices(
                preview.content(),
                null,
                null,
                null,
                null,
                null,
                preview.columns().stream().map(ImportColumn::said).toList(),
                said.stageTexts(),
                said.ownerTexts(),
                preview.system(),
                null,
                null);
    }

    static ImportRest.ImportRow row(PgImportRows.Shown shown, @Nullable Pipeline stages) {
        StagedRow row = shown.row();
        return new ImportRest.ImportRow(
                row.line(),
                row.verdict(),
                row.name(),
                row.verdict() == RowVerdict.ADDED ? null : row.thing(),
                changes(row, stages == null ? new Pipeline(List.of()) : stages),
                row.refusals(),
                shown.again(),
                shown.kept());
    }

    private static List<ImportRest.RowChange> changes(StagedRow row, Pipeline stages) {
        Set<DealField> fields = EnumSet.noneOf(DealField.class);
        fields.addAll(row.before().keySet());
        fields.addAll(row.after().keySet());
        DealValues before = FileDeal.over(DealValues.NONE, row.before());
        DealValues after = FileDeal.over(DealValues.NONE, row.after());
        return fields.stream()
                .map(field -> {
                    if (field == DealField.INDUSTRY) {
                        return new ImportRest.RowChange(
                                field,
                                text(row.before().get(field)),
                                null,
                                text(row.after().get(field)),
                                null);
                    }
                    Statement was = Statement.of(field, before, stages);
                    Statement now = Statement.of(field, after, stages);
                    boolean hadNone = !row.before().containsKey(field);
                    boolean hasNone = !row.after().containsKey(field);
                    return new ImportRest.RowChange(
                            field,
                            hadNone ? null : was.says(),
                            hadNone ? null : was.member(),
                            hasNone ? null : now.says(),
                            hasNone ? null : now.member());
                })
                .toList();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** The team's stages with those that the import adds, so that each can be named. */
    static Pipeline named(Pipeline pipeline, ImportRest.ImportPreview preview) {
        Pipeline all = pipeline;
        for (ImportRest.StageText it : preview.stages()) {
            if (it.isNew() && all.of(it.stage()).isEmpty()) {
                all = all.with(new Stage(it.stage(), it.text(), it.kind(), null, List.of(), null));
            }
        }
        return all;
    }
}
