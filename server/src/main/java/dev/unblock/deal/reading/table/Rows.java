package dev.unblock.deal.reading.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file from the first line on, with titles, header, blank lines and footers. */
interface Rows extends Closeable {
    /** Null at the end. */
    @Nullable
    TableRow next() throws IOException;
}
