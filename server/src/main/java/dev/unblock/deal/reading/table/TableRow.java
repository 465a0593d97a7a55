package dev.unblock.deal.reading.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file as it stands there.
 *
 * @param line where it begins, from 1
 * @param cells may be fewer or more than the table has columns
 * @param fault null if the row could be taken apart; otherwise the only cell is the whole line
 */
public record TableRow(
        long line, List<String> cells, @Nullable Fault fault) {
    /** Why a row could not be taken apart. */
    public enum Fault {
        /** A quote is opened and not closed. */
        OPEN_QUOTE
    }

    public TableRow {
        cells = List.copyOf(cells);
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Cells with something in them. */
    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isBlank()).count();
    }

    /** The row as one text, for people. */
    String text() {
        String text = String.join(" ", cells).strip();
        return text.length() <= 200 ? text : text.substring(0, text.offsetByCodePoints(0, 100)) + "…";
    }
}
