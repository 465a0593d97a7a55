package dev.unblock.board;

/** How far a review has come. */
public enum Stage {
    /** Before the hour: deals are nominated, the goal is written down. */
    PREPARING,
    /** What became of the follow-ups of the last review. */
    RECAP,
    /** Deal after deal, by the agenda. */
    DEALS,
    /** Was it worth the time? */
    CLOSING,
    /** Over; the board is an archive. */
    CLOSED
}
