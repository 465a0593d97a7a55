package dev.unblock.deal.reading.table;

import java.util.List;

/** How a file holds its table. */
public sealed interface FileFormat {
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
