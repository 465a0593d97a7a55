package dev.unblock.deal.reading.table;

/** What a file may have at most; beyond that it is refused as a whole. */
public final class FileLimits {
    public static final long BYTES = 50L << 20;
    public static final int ROWS = 200_000;
    public static final int COLUMNS = 500;
    /** Characters. */
    public static final int CELL = 100_000;
    /** Characters of a line without quotes; a cell is shorter. */
    static final int LINE = 1_000_000;
    /** Lines that a quoted cell may have; after that, its quote counts as one that was never closed. */
    static final int QUOTED_LINES = 100;
    /** Quotes of one file that may be left open. */
    static final int OPEN_QUOTES = 1_000;
    /** Title lines and blank lines above the header. */
    static final int LINES_ABOVE = 20;
    /** Lines below the last row that are kept back until the end of the file is known. */
    static final int LINES_BELOW = 20;

    /** Of all parts of an XLSX file together, unpacked. */
    static final long UNPACKED = 600L << 20;
    /** From here on a part is also measured by how tightly it is packed. */
    static final long LOOSE = 16L << 20;
    /** Real sheets reach a fiftieth of their size. */
    static final int RATIO = 200;
    /** The texts of an XLSX file, as UTF-8. */
    static final int SHARED_BYTES = 32 << 20;

    static final int SHARED_TEXTS = 2_000_000;

    private FileLimits() {}
}
