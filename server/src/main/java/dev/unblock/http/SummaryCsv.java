package dev.unblock.http;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.unblock.board.Language;
import dev.unblock.review.Summary;
import dev.unblock.review.SummaryTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** Writes a {@link SummaryTable} as CSV that Excel opens right: with a mark that it is UTF-8, and no cell a formula. */
final class SummaryCsv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What spreadsheets take for the beginning of a formula, in the wide forms of Chinese keyboards too. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\u3000]*[=+\\-@＝＋－＠]");

    private static final CsvMapper MAPPER = new CsvMapper();

    private SummaryCsv() {}

    static String of(Summary summary, Language language) {
        try {
            return BYTE_ORDER_MARK
                    + MAPPER.writer(CsvSchema.emptySchema().withLineSeparator("\r\n"))
                            .writeValueAsString(SummaryTable.of(summary, language).stream()
                                    .map(row -> row.stream()
                                            .map(SummaryCsv::harmless)
                                            .toList())
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String harmless(String cell) {
        return FORMULA.matcher(cell).find() ? "'" + cell : cell;
    }
}
