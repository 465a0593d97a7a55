package dev.unblock.log;

/**
 * The head of a board's log.
 *
 * @param team the board's team
 * @param epoch changes when a log is restored from a backup, so that nobody trusts an older seq
 * @param seq of the last event
 */
public record Head(String team, long epoch, long seq) {}
