package dev.unblock.review.summary;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.unblock.board.Language;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Writes a {@link SummaryTable} as CSV for Excel: with a byte order mark, and no cell that is a formula. */
final class SummaryCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CsvMapper MAPPER = new CsvMapper();

    private SummaryCsv() {}

    static String of(Summary summary, Language language) {
        try {
            return BYTE_ORDER_MARK
                    + MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                            .writeValueAsString(SummaryTable.of(summary, language).stream()
                                    .map(row -> row.stream().map(CsvCell::of).toList())
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
