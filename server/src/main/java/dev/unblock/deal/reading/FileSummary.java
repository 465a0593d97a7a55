package dev.unblock.deal.reading;

import dev.unblock.deal.DealField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, in numbers.
 *
 * @param rows all rows
 * @param refused rows that are refused
 * @param untakenApart of these, rows that could not be taken apart; they are in no column's numbers
 */
public record FileSummary(int rows, int refused, int untakenApart, List<Column> columns) {
    /**
     * One column.
     *
     * @param field null if the column is not read
     * @param read cells that gave a value; of a column that is not read, cells with something in them
     */
    public record Column(
            int index,
            String label,
            @Nullable DealField field,
            int read,
            int empty,
            int refused,
            List<String> samples) {
        public Column {
            samples = List.copyOf(samples);
        }
    }

    public FileSummary {
        columns = List.copyOf(columns);
    }
}
