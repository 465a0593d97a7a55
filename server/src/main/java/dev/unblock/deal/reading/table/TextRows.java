package dev.unblock.deal.reading.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a text. A quote that stays open for too many lines costs its own line only: that line becomes a row of its own
 * with a fault, and reading goes on with the next one.
 */
final class TextRows implements Rows {
    private final LineReader lines;
    private final char separator;
    private int openQuotes;

    TextRows(LineReader lines, Separator separator) {
        this.lines = lines;
        this.separator = separator.sign();
    }

    @Override
    public @Nullable TableRow next() throws IOException {
        Line first = lines.next();
        if (first != null && first.number() == 1 && SeparatorVote.isDeclaration(first.text())) {
            first = lines.next();
        }
        return first == null ? null : row(first);
    }

    private TableRow row(Line first) throws IOException {
        CellSplitter splitter = new CellSplitter(separator, first.number());
        splitter.add(first.text());
        List<Line> more = new ArrayList<>();
        while (splitter.isOpen() && more.size() < FileLimits.QUOTED_LINES) {
            Line next = lines.next();
            if (next == null) break;
            more.add(next);
            splitter.add(next.text());
        }
        return splitter.isBroken() ? broken(first, more) : new TableRow(first.number(), splitter.cells(), null);
    }

    private TableRow broken(Line first, List<Line> more) {
        openQuotes++;
        if (openQuotes > FileLimits.OPEN_QUOTES) {
            throw new UnreadableException(Unreadable.Reason.BROKEN_QUOTES, first.number());
        }
        more.reversed().forEach(lines::putBack);
        return new TableRow(first.number(), List.of(first.text()), TableRow.Fault.OPEN_QUOTE);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
