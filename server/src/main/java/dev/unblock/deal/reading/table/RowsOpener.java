package dev.unblock.deal.reading.table;

import java.io.IOException;

/** Begins to read a file anew. */
@FunctionalInterface
interface RowsOpener {
    Rows open() throws IOException;
}
