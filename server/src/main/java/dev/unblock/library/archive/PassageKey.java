package dev.unblock.library.archive;

/** Identifies a passage on its board. */
record PassageKey(PassageKind kind, String ref) {}
