package dev.unblock.log;

/**
 * Where a board's log ends.
 *
 * @param team the team that the board belongs to
 * @param epoch changes when a log was restored from a copy, so that nobody trusts a seq from before
 * @param seq of the last event
 */
public record Head(String team, long epoch, long seq) {}
