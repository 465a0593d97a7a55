package dev.unblock.deal.imports;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.FieldValue;
import dev.unblock.deal.reading.ReadRow;
import dev.unblock.deal.reading.RowRefusal;
import dev.unblock.deal.reading.table.TableRow;
import dev.unblock.deal.reading.value.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a file: as it stands there, and as it was read. */
record FileRow(TableRow cellsOf, ReadRow read) {
    long line() {
        return read.line();
    }

    List<String> cells() {
        return cellsOf.cells();
    }

    @Nullable
    String text(DealField field) {
        return read.values().get(field) instanceof FieldValue.Text(String text) ? text : null;
    }

    String name() {
        String name = text(DealField.NAME);
        String account = text(DealField.ACCOUNT);
        return name != null ? name : account == null ? "" : account;
    }

    /** What could not be read. */
    StagedRow refused() {
        return StagedRow.refused(
                this, read.refusals().stream().map(FileRow::told).toList());
    }

    StagedRow refused(DealField field, Refusal refusal) {
        String text = text(field);
        return StagedRow.refused(
                this,
                List.of(new ImportRest.RowRefused(
                        field, "", text == null ? "" : text, refusal.reason(), refusal.arguments())));
    }

    private static ImportRest.RowRefused told(RowRefusal it) {
        return new ImportRest.RowRefused(
                it.field(),
                it.column(),
                it.text(),
                it.refusal().reason(),
                it.refusal().arguments());
    }
}
