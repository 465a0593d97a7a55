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
    /** What is changed, answered or agreed to is not what its writer saw: somebody else changed it since. */
    CHANGED,
    /** The board is locked by its moderator. */
    BOARD_LOCKED,
    /** The review is over: its board is an archive. */
    BOARD_ARCHIVED,
    /** This is for the review's moderators. */
    NOT_MODERATOR,
    /** The review has no goal yet. */
    GOAL_MISSING,
    /** No deal is on the agenda. */
    AGENDA_MISSING,
    /** The deal's result, or why it is stuck, is not written yet. */
    RESULT_MISSING,
    /** The deal has no obstacle yet. */
    OBSTACLE_MISSING,
    /** Which obstacle is key is not settled. */
    KEY_MISSING,
    /** Of an obstacle nobody has said who removes it. */
    REMOVER_MISSING,
    /** The deal is neither decided nor left undecided with a reason. */
    DECISION_MISSING,
    /** Somebody else has moved on already. */
    ALREADY_MOVED,
    /** Not in this phase. */
    PHASE_CLOSED,
    /** All dots of this round are given. */
    VOTES_SPENT,
    /** This rep brings another deal already. */
    ALREADY_NOMINATED,
    /** It can be taken back for a minute only, and only the last step. */
    TOO_LATE,
    /** The deals that are to come have no time left to give. */
    NO_TIME_LEFT,
    /** A deal is still being talked about. */
    SLOT_OPEN,
    /** The board is full, or a list is. */
    LIMIT_EXCEEDED,
    /** Nothing is left that this undo could take back. */
    STALE_UNDO
}
