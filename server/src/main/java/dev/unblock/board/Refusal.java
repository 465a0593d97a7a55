package dev.unblock.board;

/** Why an order was not carried out. The browser has words for each in both languages. */
public enum Refusal {
    /** A field is missing, too long or not of its form. */
    INVALID,
    /** The role or the person may not do this. */
    FORBIDDEN,
    /** The deal or card is not on the board. */
    NOT_FOUND,
    /** Somebody wrote the same text since the writer looked. */
    CONFLICT,
    /** The board is locked by its moderator. */
    BOARD_LOCKED,
    /** The board is full, or a list is. */
    LIMIT_EXCEEDED,
    /** Nothing is left that this undo could take back. */
    STALE_UNDO
}
