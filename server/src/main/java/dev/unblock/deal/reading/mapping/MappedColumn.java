package dev.unblock.deal.reading.mapping;

import dev.unblock.deal.DealField;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table and what it is read as.
 *
 * @param index from 0
 * @param label as it stands in the file
 * @param field null if the column is not read
 */
public record MappedColumn(
        int index, String label, @Nullable DealField field, ColumnFormat format) {}
