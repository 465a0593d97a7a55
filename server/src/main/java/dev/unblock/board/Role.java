package dev.unblock.board;

/** What a person is in the team; it decides what they may do on a board. */
public enum Role {
    REP,
    MANAGER,
    EXECUTIVE,
    /** Sees everything that is public and writes nothing. */
    OBSERVER
}
