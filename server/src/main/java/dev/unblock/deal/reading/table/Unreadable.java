package dev.unblock.deal.reading.table;

import java.util.List;

/**
 * Why a file has no table.
 *
 * @param arguments what the reason mentions, in the order that it says
 */
public record Unreadable(Reason reason, List<String> arguments) implements Opened {
    /** What is wrong with the file. */
    public enum Reason {
        EMPTY,
        HEADER_ONLY,
        /** The most bytes that a file may have. */
        TOO_LARGE,
        /** The most rows. */
        TOO_MANY_ROWS,
        /** The most columns, and the line. */
        TOO_MANY_COLUMNS,
        /** The most characters of a cell, and the line. */
        CELL_TOO_LONG,
        /** More than a few lines have a quote that is never closed; the first of these lines. */
        BROKEN_QUOTES,
        /** Bytes that no text has. */
        NOT_TEXT,
        PDF,
        IMAGE,
        /** The format of Excel before 2007. */
        OLD_EXCEL,
        /** A workbook behind a password. */
        PROTECTED,
        /** An archive that is no XLSX workbook. */
        OTHER_ARCHIVE,
        /** HTML, often saved under the name of an Excel file. */
        WEB_PAGE,
        /** Unpacked it would be too large. */
        PACKED_TOO_TIGHTLY,
        /** A workbook that breaks off or contradicts itself. */
        DAMAGED,
        /** The name that was asked for. */
        NO_SUCH_SHEET,
        /** The line that was said to be the header. */
        NO_SUCH_LINE,
        /** The file cannot be read from the disk. */
        OUT_OF_REACH
    }

    public Unreadable {
        arguments = List.copyOf(arguments);
    }

    static Unreadable because(Reason reason, Object... arguments) {
        return new Unreadable(
                reason, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
