package dev.unblock.deal.reading.table;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the table begins and ends within the rows of a file.
 *
 * @param rows number of its rows without blank ones
 */
record TableBounds(TableRow header, long lastLine, List<String> above, List<String> below, int rows) {
    /** Rows from which the header is chosen; those below it show how wide the table is. */
    private static final int FIRST_ROWS = 60;

    /** Reads to the end; null if there is nothing in the rows. */
    static @Nullable TableBounds of(Rows rows, ShapeChoice choice, Predicate<String> isLabel, boolean isSparse)
            throws IOException {
        List<TableRow> first = firstRows(rows, choice.headerLine());
        if (first.stream().allMatch(TableRow::isBlank)) return null;
        int header = header(first, choice.headerLine(), isLabel);
        List<TableRow> aboveHeader = first.subList(Math.max(0, header - FileLimits.LINES_ABOVE), header);
        End end = new End(choice.lastLine());
        first.subList(header + 1, first.size()).forEach(end::add);
        for (TableRow row = rows.next(); row != null; row = rows.next()) end.add(row);
        return end.bounds(first.get(header), texts(aboveHeader), isSparse);
    }

    private static List<TableRow> firstRows(Rows rows, @Nullable Long headerLine) throws IOException {
        List<TableRow> first = new ArrayList<>();
        for (TableRow row = rows.next(); row != null; row = rows.next()) {
            first.add(row);
            if (first.size() >= FIRST_ROWS && (headerLine == null || row.line() >= headerLine)) break;
            if (first.size() > FileLimits.ROWS) break;
        }
        return first;
    }

    private static int header(List<TableRow> first, @Nullable Long headerLine, Predicate<String> isLabel) {
        if (headerLine == null) return HeaderSearch.of(first, isLabel);
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).line() == headerLine && !first.get(i).isBlank()) return i;
        }
        throw new UnreadableException(Unreadable.Reason.NO_SUCH_LINE, headerLine);
    }

    private static List<String> texts(List<TableRow> rows) {
        return rows.stream().filter(row -> !row.isBlank()).map(TableRow::text).toList();
    }

    /** The labels up to the last one. */
    List<String> columns() {
        List<String> cells = header.cells();
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) width--;
        return cells.subList(0, width).stream().map(String::strip).toList();
    }

    /** Keeps the last rows back, until it is known whether they belong to the table. */
    private static final class End {
        private final @Nullable Long lastLine;
        private final Deque<TableRow> last = new ArrayDeque<>();
        private int rows;
        private long line;

        End(@Nullable Long lastLine) {
            this.lastLine = lastLine;
        }

        void add(TableRow row) {
            last.add(row);
            if (last.size() > FileLimits.LINES_BELOW) count(last.remove());
        }

        private void count(TableRow row) {
            if (row.isBlank() || (lastLine != null && row.line() > lastLine)) return;
            line = row.line();
            rows++;
            if (rows > FileLimits.ROWS) {
                throw new UnreadableException(Unreadable.Reason.TOO_MANY_ROWS, FileLimits.ROWS);
            }
        }

        TableBounds bounds(TableRow header, List<String> above, boolean isSparse) {
            List<TableRow> kept = List.copyOf(last);
            int below = lastLine == null
                    ? Footers.of(kept, header.filled(), isSparse)
                    : (int) kept.stream().filter(row -> row.line() > lastLine).count();
            kept.subList(0, kept.size() - below).forEach(this::count);
            return new TableBounds(header, line, above, texts(kept.subList(kept.size() - below, kept.size())), rows);
        }
    }
}
