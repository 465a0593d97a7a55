package dev.unblock.board;

/** Experience on the job: newcomers are helped to speak, veterans are asked to. */
public enum Seniority {
    NEWCOMER,
    REGULAR,
    VETERAN
}
