package dev.unblock.board;

/** From which angle the report of the team's deals is looked at. */
public enum Lens {
    /** By amount. */
    VALUE,
    /** By the day on which they are expected to close. */
    CLOSE_DATE,
    STAGE,
    OWNER
}
