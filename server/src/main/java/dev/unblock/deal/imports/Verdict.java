package dev.unblock.deal.imports;

/** What a row of a file does. */
enum Verdict {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED
}
