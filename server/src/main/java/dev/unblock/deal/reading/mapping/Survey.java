package dev.unblock.deal.reading.mapping;

import dev.unblock.deal.reading.table.FileFormat;
import dev.unblock.deal.reading.table.Table;
import dev.unblock.deal.reading.table.TableRow;
import java.util.List;

/** What the columns of a table hold: {@code table.read(survey::add)}. */
public final class Survey {
    private final FileFormat format;
    private final List<ColumnSurvey> columns;

    public Survey(Table table) {
        format = table.shape().format();
        columns = table.columns().stream().map(_ -> new ColumnSurvey()).toList();
    }

    /** Rows that cannot be taken apart tell nothing. */
    public void add(TableRow row) {
        if (row.fault() != null || format.isShifted(row, columns.size())) return;
        int width = Math.min(columns.size(), row.cells().size());
        for (int i = 0; i < width; i++) columns.get(i).add(row.cells().get(i));
    }

    public ColumnSurvey column(int index) {
        return columns.get(index);
    }
}
