package dev.unblock.deal.reading.table;

import java.util.List;

/** How a file holds its table. */
public sealed interface FileFormat {
    /**
     * Whether a row has more than its table has columns, so that its cells cannot be told apart: a separator stands inside
     * a cell. In a sheet, what stands beside the table is in no column's way.
     */
    default boolean isShifted(TableRow row, int columns) {
        return switch (this) {
            case Text _ -> row.cells().stream().skip(columns).anyMatch(cell -> !cell.isBlank());
            case Sheet _ -> false;
        };
    }

    /** CSV, TSV and the like. */
    record Text(TextEncoding encoding, Separator separator) implements FileFormat {}

    /**
     * A sheet of an XLSX workbook.
     *
     * @param sheets names of all visible sheets
     * @param days how the workbook counts days where a cell has no format of a date
     */
    record Sheet(String name, List<String> sheets, SerialDays days) implements FileFormat {
        public Sheet {
            sheets = List.copyOf(sheets);
        }
    }
}
