package dev.unblock.deal.pipeline;

import dev.unblock.deal.pipeline.PipelineRest.WinRate;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * Win rates with their uncertainty: E. B. Wilson's score interval, which fits also few deals and shares near 0 and 1
 * (R. G. Newcombe, Statistics in Medicine 17, 1998, 857–872, method 3). Pure.
 */
final class WinRates {
    private static final double CONFIDENCE = 0.95;

    private WinRates() {}

    /** Null if no deal is closed. */
    static @Nullable WinRate of(long won, long lost) {
        long closed = won + lost;
        if (closed == 0) {
            return null;
        }
        double share = (double) won / closed;
        ConfidenceInterval interval =
                BinomialProportion.getWilsonScoreInterval(Math.toIntExact(closed), share, CONFIDENCE);
        // at 0 and 1, rounding would miss the share itself
        return new WinRate(
                closed,
                share,
                Math.clamp(interval.getLowerBound(), 0, share),
                Math.clamp(interval.getUpperBound(), share, 1));
    }
}
