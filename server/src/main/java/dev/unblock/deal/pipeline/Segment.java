package dev.unblock.deal.pipeline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which deals the statistics are about; null limits nothing. Days are those of UTC.
 *
 * @param from first day of the period
 * @param to its last day
 * @param source empty: deals without one
 * @param owner member id
 * @param currency only deals with an amount in it
 */
record Segment(
        LocalDate from,
        LocalDate to,
        @Nullable String source,
        @Nullable String owner,
        @Nullable String currency) {}
