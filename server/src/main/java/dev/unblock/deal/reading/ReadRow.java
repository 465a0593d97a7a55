package dev.unblock.deal.reading;

import dev.unblock.deal.DealField;
import java.util.List;
import java.util.Map;

/**
 * A row of a file as a deal.
 *
 * @param line where it begins in the file, from 1
 * @param values what could be read; a field without a value in the file is missing
 * @param refusals what could not; if there is any, the row as a whole is refused
 */
public record ReadRow(long line, Map<DealField, FieldValue> values, List<RowRefusal> refusals) {
    public ReadRow {
        values = Map.copyOf(values);
        refusals = List.copyOf(refusals);
    }

    public boolean isRefused() {
        return !refusals.isEmpty();
    }
}
