package dev.unblock.library;

/** What a passage is called on its board. */
record PassageKey(PassageKind kind, String ref) {}
