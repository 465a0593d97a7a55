package dev.unblock.library.archive;

/** What a passage is called on its board. */
record PassageKey(PassageKind kind, String ref) {}
