package dev.unblock.deal.reading;

import dev.unblock.deal.DealField;
import dev.unblock.deal.reading.mapping.MappedColumn;
import dev.unblock.deal.reading.mapping.Mapping;
import dev.unblock.deal.reading.mapping.Survey;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts rows while they are read. */
public final class Summing {
    private final Mapping mapping;
    private final Survey survey;
    private final Map<DealField, Integer> read = new EnumMap<>(DealField.class);
    private final Map<DealField, Integer> refused = new EnumMap<>(DealField.class);
    private int rows;
    private int refusedRows;
    private int untakenApart;

    public Summing(Mapping mapping, Survey survey) {
        this.mapping = mapping;
        this.survey = survey;
    }

    public void add(ReadRow row) {
        rows++;
        row.values().keySet().forEach(field -> read.merge(field, 1, Integer::sum));
        if (row.isRefused()) refusedRows++;
        if (row.refusals().stream().anyMatch(it -> it.field() == null)) untakenApart++;
        for (RowRefusal refusal : row.refusals()) {
            boolean isOfCell = refusal.field() != null && !refusal.text().isEmpty();
            if (isOfCell) refused.merge(refusal.field(), 1, Integer::sum);
        }
    }

    public FileSummary summary() {
        return new FileSummary(
                rows,
                refusedRows,
                untakenApart,
                mapping.columns().stream().map(this::column).toList());
    }

    private FileSummary.Column column(MappedColumn column) {
        @Nullable DealField field = column.field();
        int filled = survey.column(column.index()).filled();
        // the currency has no value of its own: it is read with the amount
        boolean isCounted = field != null && field != DealField.CURRENCY;
        int readCells = isCounted ? read.getOrDefault(field, 0) : filled;
        int refusedCells = isCounted ? refused.getOrDefault(field, 0) : 0;
        return new FileSummary.Column(
                column.index(),
                column.label(),
                field,
                readCells,
                rows - untakenApart - readCells - refusedCells,
                refusedCells,
                survey.column(column.index()).samples());
    }
}
