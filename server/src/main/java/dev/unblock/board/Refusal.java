package dev.unblock.board;

/** Why a command was refused. The browser has a text for each in both languages. */
public enum Refusal {
    /** A field is missing, too long or malformed. */
    INVALID,
    /** The role or the person may not do this. */
    FORBIDDEN,
    /** The deal or card is not on the board. */
    NOT_FOUND,
    /** Another person wrote the same text since the writer looked. */
    CONFLICT,
    /** The thing to be changed, answered or agreed to was changed by another person since the writer looked. */
    CHANGED,
    /** The board is locked by its moderator. */
    BOARD_LOCKED,
    /** The review is over: its board is an archive. */
    BOARD_ARCHIVED,
    /** Only the review's moderators may do this. */
    NOT_MODERATOR,
    /** The review has no goal yet. */
    GOAL_MISSING,
    /** No deal is on the agenda. */
    AGENDA_MISSING,
    /** The deal's result, or why it is stuck, has not been written yet. */
    RESULT_MISSING,
    /** The deal has no obstacle yet. */
    OBSTACLE_MISSING,
    /** The key obstacle has not been decided. */
    KEY_MISSING,
    /** An obstacle has no remover yet. */
    REMOVER_MISSING,
    /** The deal is neither decided nor left undecided with a reason. */
    DECISION_MISSING,
    /** Another person has already moved on. */
    ALREADY_MOVED,
    /** Not possible in this phase. */
    PHASE_CLOSED,
    /** All dots of this round are spent. */
    VOTES_SPENT,
    /** This rep has already nominated another deal. */
    ALREADY_NOMINATED,
    /** Only the last phase change can be undone, and only for a minute. */
    TOO_LATE,
    /** The remaining deals have no time left to give. */
    NO_TIME_LEFT,
    /** A deal is still being discussed. */
    SLOT_OPEN,
    /** The board or a list has reached its limit. */
    LIMIT_EXCEEDED,
    /** This undo would change nothing. */
    STALE_UNDO
}
