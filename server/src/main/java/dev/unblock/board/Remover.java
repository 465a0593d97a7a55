package dev.unblock.board;

/** Who can take an obstacle out of the way; each one is a lane of the board. */
public enum Remover {
    /** Nobody has said yet. */
    UNSORTED,
    REP,
    MANAGER,
    EXECUTIVE
}
