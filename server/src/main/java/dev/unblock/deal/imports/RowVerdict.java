package dev.unblock.deal.imports;

import java.util.EnumSet;
import java.util.Set;

/** What a row of a file does. */
enum RowVerdict {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED;

    /** Of rows that change something. */
    static final Set<RowVerdict> WRITTEN = Set.copyOf(EnumSet.of(ADDED, CHANGED));
}
