package dev.unblock.review.summary;

import dev.unblock.board.Language;
import dev.unblock.http.Csv;

/** Writes a {@link SummaryTable} as CSV. */
final class SummaryCsv {
    private SummaryCsv() {}

    static String of(Summary summary, Language language) {
        return Csv.of(SummaryTable.of(summary, language));
    }
}
