package dev.unblock.deal.reading.table;

/** What came of opening a file: a table, or the reason why there is none. */
public sealed interface Opened permits Table, Unreadable {}
