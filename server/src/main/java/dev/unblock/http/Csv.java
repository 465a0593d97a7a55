package dev.unblock.http;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Writes rows as CSV for Excel: with a byte order mark, and no cell that is a formula. */
public final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CsvMapper MAPPER = new CsvMapper();

    private Csv() {}

    public static String of(List<List<String>> rows) {
        return BYTE_ORDER_MARK + lines(rows);
    }

    /** Rows to be put after others. */
    public static String lines(List<List<String>> rows) {
        try {
            return MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                    .writeValueAsString(rows.stream()
                            .map(row -> row.stream().map(CsvCell::of).toList())
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
