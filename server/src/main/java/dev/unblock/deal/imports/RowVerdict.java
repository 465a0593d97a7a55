package dev.unblock.deal.imports;

/** What a row of a file does. */
enum RowVerdict {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED
}
