package dev.unblock.deal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Language;
import dev.unblock.deal.pipeline.Figures.DealCount;
import dev.unblock.deal.pipeline.PipelineRest.CurrencySum;
import dev.unblock.deal.pipeline.PipelineRest.DealSum;
import dev.unblock.deal.pipeline.PipelineRest.MonthFlow;
import dev.unblock.deal.pipeline.PipelineRest.SourceLine;
import dev.unblock.deal.stages.DefaultStage;
import dev.unblock.deal.stages.Pipeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sources and months, from counts of deals. */
class CountsTest {
    private static final Pipeline STAGES = new Pipeline(DefaultStage.in(Language.EN));
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static DealCount count(
            @Nullable String source,
            @Nullable String currency,
            String stage,
            @Nullable LocalDate created,
            @Nullable LocalDate closed,
            long deals,
            @Nullable String amount) {
        return new DealCount(
                source, currency, stage, created, closed, deals, amount == null ? null : new BigDecimal(amount));
    }

    private static CurrencySum sum(String currency, String amount) {
        return new CurrencySum(currency, new BigDecimal(amount));
    }

    @Test
    void aSourceHasOneLineHoweverItIsSpelledAndAmountsOfEachCurrency() {
        List<SourceLine> lines = Sources.of(
                List.of(
                        count("Trade fair", "EUR", "won", MARCH, APRIL, 3, "300.50"),
                        count("trade  fair", "EUR", "won", MARCH, MARCH, 1, "99.50"),
                        count("ＴＲＡＤＥ fair", "CNY", "won", APRIL, APRIL, 1, "7"),
                        count("Trade fair", null, "lost", APRIL, APRIL, 4, null),
                        count("Trade fair", "EUR", "proposal", APRIL, null, 2, "1000"),
                        count("Trade fair", "EUR", "won", null, APRIL, 9, "90000")),
                STAGES);
        assertThat(lines).hasSize(1);
        SourceLine line = lines.getFirst();
        assertThat(line.source()).isEqualTo("Trade fair");
        assertThat(List.of(line.created(), line.won(), line.lost(), line.open()))
                .containsExactly(11L, 5L, 4L, 2L);
        assertThat(line.wonAmounts()).containsExactly(sum("CNY", "7"), sum("EUR", "400.00"));
        assertThat(line.winRate()).isEqualTo(WinRates.of(5, 4));
    }

    @Test
    void theSourceWithMostDealsIsFirstAndDealsWithoutOneAreLast() {
        List<SourceLine> lines = Sources.of(
                List.of(
                        count(null, null, "proposal", MARCH, null, 50, null),
                        count("Web", null, "proposal", MARCH, null, 2, null),
                        count("Partner", null, "proposal", MARCH, null, 2, null),
                        count("Fair", null, "proposal", MARCH, null, 7, null)),
                STAGES);
        assertThat(lines).extracting(SourceLine::source).containsExactly("Fair", "Partner", "Web", null);
        assertThat(lines).allMatch(it -> it.winRate() == null);
    }

    @Test
    void eachMonthOfThePeriodIsToldAlsoIfNothingHappened() {
        Segment asked = new Segment(MARCH.plusDays(20), APRIL.plusMonths(1).plusDays(2), null, null, null);
        List<MonthFlow> months = Months.of(
                List.of(
                        count("Web", "EUR", "won", MARCH, APRIL, 2, "10"),
                        count("Web", "USD", "won", null, APRIL, 1, "5"),
                        count(null, null, "lost", MARCH, MARCH, 1, null),
                        count(null, null, "proposal", APRIL, null, 4, null)),
                STAGES,
                asked);
        DealSum none = new DealSum(0, List.of());
        assertThat(months)
                .containsExactly(
                        new MonthFlow(
                                MARCH, new DealSum(3, List.of(sum("EUR", "10"))), none, new DealSum(1, List.of())),
                        new MonthFlow(
                                APRIL,
                                new DealSum(4, List.of()),
                                new DealSum(3, List.of(sum("EUR", "10"), sum("USD", "5"))),
                                none),
                        new MonthFlow(APRIL.plusMonths(1), none, none, none));
    }
}
