package dev.unblock.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a deal that the board shows beside its name.
 *
 * @param customer who buys
 * @param stage the stage's name in the team's own words
 * @param amount value in whole units of {@code currency}, not negative
 * @param currency ISO 4217, e.g. CNY; present when the amount is
 * @param closeDate the day on which the deal is expected to close
 */
public record DealFacts(
        @Nullable String customer,
        @Nullable String stage,
        @Nullable Long amount,
        @Nullable String currency,
        @Nullable LocalDate closeDate) {
    public static final DealFacts NONE = new DealFacts(null, null, null, null, null);
}
