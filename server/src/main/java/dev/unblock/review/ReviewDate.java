package dev.unblock.review;

import java.time.Duration;
import java.time.Instant;

/**
 * When somebody's review is.
 *
 * @param changedAt when something on its board changed last
 */
public record ReviewDate(String board, String title, Instant startsAt, Duration length, Instant changedAt) {}
