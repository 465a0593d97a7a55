package dev.unblock.board;

/** How long somebody has been in the trade: newcomers are helped to speak, veterans are asked to. */
public enum Seniority {
    NEWCOMER,
    REGULAR,
    VETERAN
}
