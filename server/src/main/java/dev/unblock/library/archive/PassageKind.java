package dev.unblock.library.archive;

/** The kind of a passage. */
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
