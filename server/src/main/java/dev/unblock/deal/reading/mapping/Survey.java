package dev.unblock.deal.reading.mapping;

import dev.unblock.deal.reading.table.TableRow;
import java.util.ArrayList;
import java.util.List;

/** What the columns of a table hold: {@code table.read(survey::add)}. */
public final class Survey {
    private final List<ColumnSurvey> columns = new ArrayList<>();

    public Survey(int columns) {
        for (int i = 0; i < columns; i++) this.columns.add(new ColumnSurvey());
    }

    public void add(TableRow row) {
        if (row.fault() != null) return;
        int width = Math.min(columns.size(), row.cells().size());
        for (int i = 0; i < width; i++) columns.get(i).add(row.cells().get(i));
    }

    public ColumnSurvey column(int index) {
        return columns.get(index);
    }
}
