package dev.unblock.library.archive;

import java.time.Instant;

/**
 * A finished board.
 *
 * @param at when the review began, or the free board was created
 * @param decided number of its deals with a strategy
 */
public record PastBoard(String board, String title, boolean review, Instant at, String goal, int deals, int decided) {}
