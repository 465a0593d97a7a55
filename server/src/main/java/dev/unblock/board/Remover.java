package dev.unblock.board;

/** Who can remove an obstacle; each remover is a lane of the board. */
public enum Remover {
    /** Not decided yet. */
    UNSORTED,
    REP,
    MANAGER,
    EXECUTIVE
}
