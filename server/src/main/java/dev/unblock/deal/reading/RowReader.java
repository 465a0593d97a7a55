package dev.unblock.deal.reading;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.mapping.MappedColumn;
import dev.unblock.deal.reading.mapping.Mapping;
import dev.unblock.deal.reading.table.FileFormat;
import dev.unblock.deal.reading.table.TableRow;
import dev.unblock.deal.reading.value.CellReading;
import dev.unblock.deal.reading.value.Refusal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads rows of a table as deals. */
public final class RowReader {
    private static final int SHOWN = 200;

    private final Mapping mapping;
    private final FileFormat format;
    private final CellReader cells;
    private final int currencyColumn;
    private final DealField needed;
    private final String neededColumn;

    /** {@code home} is the team's zone. */
    public RowReader(Mapping mapping, FileFormat format, ZoneId home) {
        this(mapping, format, home, DealField.NAME);
    }

    /** {@code needed} is the field that each row has to have. */
    public RowReader(Mapping mapping, FileFormat format, ZoneId home, DealField needed) {
        this.needed = needed;
        this.mapping = mapping;
        this.format = format;
        this.cells = new CellReader(format instanceof FileFormat.Sheet sheet ? sheet.days() : null, home);
        this.currencyColumn =
                mapping.column(DealField.CURRENCY).map(MappedColumn::index).orElse(-1);
        this.neededColumn = mapping.column(needed).map(MappedColumn::label).orElse("");
    }

    public ReadRow read(TableRow row) {
        if (row.fault() == TableRow.Fault.OPEN_QUOTE) return refused(row, Refusal.because(Refusal.Reason.OPEN_QUOTE));
        int width = mapping.columns().size();
        return format.isShifted(row, width)
                ? refused(
                        row,
                        Refusal.because(
                                Refusal.Reason.TOO_MANY_CELLS, row.cells().size(), width))
                : fields(row);
    }

    private ReadRow refused(TableRow row, Refusal refusal) {
        String text = shown(String.join(" ", row.cells()));
        return new ReadRow(row.line(), Map.of(), List.of(new RowRefusal(row.line(), null, "", text, refusal)));
    }

    private ReadRow fields(TableRow row) {
        Map<DealField, FieldValue> values = new EnumMap<>(DealField.class);
        List<RowRefusal> refusals = new ArrayList<>();
        String currency = cell(row, currencyColumn);
        for (MappedColumn column : mapping.columns()) {
            DealField field = column.field();
            if (field == null) continue;
            String text = cell(row, column.index());
            switch (cells.read(field, text, column.format(), currency)) {
                case CellReading.Value<FieldValue>(FieldValue value) -> values.put(field, value);
                case CellReading.Empty<FieldValue> _ -> {}
                case CellReading.Refused<FieldValue>(Refusal refusal) ->
                    refusals.add(new RowRefusal(row.line(), field, column.label(), shown(text), refusal));
            }
        }
        if (!values.containsKey(needed) && refusals.stream().noneMatch(it -> it.field() == needed)) {
            Refusal missing = Refusal.because(Refusal.Reason.NAME_MISSING);
            refusals.add(new RowRefusal(row.line(), needed, neededColumn, "", missing));
        }
        return new ReadRow(row.line(), values, refusals);
    }

    private static String cell(TableRow row, int index) {
        return index >= 0 && index < row.cells().size() ? row.cells().get(index) : "";
    }

    private static String shown(String text) {
        String tidy = text.strip();
        return tidy.codePointCount(0, tidy.length()) <= SHOWN
                ? tidy
                : tidy.substring(0, tidy.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
