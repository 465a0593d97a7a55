package dev.unblock.library.archive;

import java.time.Instant;

/**
 * A board that is over.
 *
 * @param at when the review began, or the free board was opened
 * @param decided how many of its deals have a strategy
 */
public record PastBoard(String board, String title, boolean review, Instant at, String goal, int deals, int decided) {}
