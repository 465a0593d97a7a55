package dev.unblock.library;

/** What sort of thing was found. */
public enum PassageKind {
    DEAL,
    OBSTACLE,
    SOLUTION,
    DECISION,
    FOLLOW_UP,
    STORY,
    COMMENT,
    HELP
}
