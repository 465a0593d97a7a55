package dev.unblock.library.archive;

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
