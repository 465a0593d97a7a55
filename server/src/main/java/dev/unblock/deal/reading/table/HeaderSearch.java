package dev.unblock.deal.reading.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Finds the row with the columns' labels; exports have titles, filters and blank lines above it. */
final class HeaderSearch {
    private HeaderSearch() {}

    /** Index of the header among the first rows: the one with most known labels, or else the first that is as wide as the rows below. */
    static int of(List<TableRow> rows, Predicate<String> isLabel) {
        int best = -1;
        long most = 1;
        int last = Math.min(rows.size(), FileLimits.LINES_ABOVE + 1);
        for (int i = 0; i < last; i++) {
            long known = rows.get(i).cells().stream().filter(isLabel).count();
            if (known > most) {
                best = i;
                most = known;
            }
        }
        return best >= 0 ? best : firstWide(rows.subList(0, last), usualWidth(rows));
    }

    private static int usualWidth(List<TableRow> rows) {
        Map<Integer, Integer> rowsByWidth = new HashMap<>();
        rows.stream()
                .map(TableRow::filled)
                .filter(width -> width > 0)
                .forEach(width -> rowsByWidth.merge(width, 1, Integer::sum));
        return rowsByWidth.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private static int firstWide(List<TableRow> rows, int width) {
        int firstFilled = -1;
        for (int i = 0; i < rows.size(); i++) {
            TableRow row = rows.get(i);
            if (firstFilled < 0 && row.filled() > 0) firstFilled = i;
            if (row.filled() * 2 > width && row.filled() >= Math.min(width, 2) && hasDifferentTexts(row)) return i;
        }
        return Math.max(firstFilled, 0);
    }

    private static boolean hasDifferentTexts(TableRow row) {
        Set<String> seen = new HashSet<>();
        return row.cells().stream().filter(cell -> !cell.isBlank()).allMatch(cell -> seen.add(cell.strip()));
    }
}
