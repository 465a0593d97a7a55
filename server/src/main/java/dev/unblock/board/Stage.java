package dev.unblock.board;

/** The stages of a review. */
public enum Stage {
    /** Before the meeting: deals are nominated, the goal is written. */
    PREPARING,
    /** The outcomes of the last review's follow-ups are recorded. */
    RECAP,
    /** The deals are discussed one by one, in the order of the agenda. */
    DEALS,
    /** Feedback: was it worth the time? */
    CLOSING,
    /** Over; the board is read-only. */
    CLOSED
}
