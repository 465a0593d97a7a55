package dev.unblock.store;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A row of one board as it should be. */
public final class BoardRow {
    private final BoardTable table;
    private final List<String> key;
    private final long fingerprint;
    private final boolean isNews;
    private final @Nullable Object[] values;

    BoardRow(BoardTable table, List<String> key, long fingerprint, boolean isNews, @Nullable Object[] values) {
        this.table = table;
        this.key = key;
        this.fingerprint = fingerprint;
        this.isNews = isNews;
        this.values = values;
    }

    BoardTable table() {
        return table;
    }

    /** The board, and what tells the row from others of that board. */
    List<String> key() {
        return key;
    }

    long fingerprint() {
        return fingerprint;
    }

    /** Whether it is to be written even if its fingerprint is the same. */
    boolean isNews() {
        return isNews;
    }

    /** The fingerprint is told last. A value that is given as a supplier is made only here, as the row is written. */
    @Nullable
    Object told(int place) {
        if (place == values.length) {
            return fingerprint;
        }
        return values[place] instanceof Supplier<?> late ? late.get() : values[place];
    }
}
