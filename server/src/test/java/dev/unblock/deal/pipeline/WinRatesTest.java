package dev.unblock.deal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unblock.deal.pipeline.PipelineRest.WinRate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Win rates with Wilson's interval, against the values that Newcombe published (Table I of 1998a). */
class WinRatesTest {
    private static final double DIGITS = 0.00005;

    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0, 0.1611", "1, 29, 0.0061, 0.1718"})
    void theIntervalIsThePublishedOne(long won, long closed, double low, double high) {
        WinRate rate = Objects.requireNonNull(WinRates.of(won, closed - won));
        assertThat(rate.closed()).isEqualTo(closed);
        assertThat(rate.share()).isEqualTo((double) won / closed);
        assertThat(rate.low()).isCloseTo(low, within(DIGITS));
        assertThat(rate.high()).isCloseTo(high, within(DIGITS));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "0, 1000000", "1000000, 0"})
    void anIntervalStaysBetweenNothingAndAll(long won, long lost) {
        WinRate rate = Objects.requireNonNull(WinRates.of(won, lost));
        assertThat(rate.low()).isBetween(0.0, rate.share());
        assertThat(rate.high()).isBetween(rate.share(), 1.0);
    }

    @Test
    void withoutClosedDealsThereIsNoRate() {
        assertThat(WinRates.of(0, 0)).isNull();
    }
}
