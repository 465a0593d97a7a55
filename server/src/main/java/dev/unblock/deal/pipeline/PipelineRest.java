package dev.unblock.deal.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Response bodies for the statistics over the team's deals. Amounts in different currencies are never added. */
public final class PipelineRest {
    private PipelineRest() {}

    /**
     * The statistics of a segment.
     *
     * @param cycle days from created to won, of the deals won in the period; {@code cycles} by the month of winning
     * @param sources of the deals created in the period, most deals first
     * @param stages what became of the deals that were in each open stage during the period
     * @param ages how long the deals that are open now have been in their stage
     * @param months created, won and lost in each month of the period
     */
    record PipelineStatistics(
            LocalDate from,
            LocalDate to,
            Spread cycle,
            List<MonthCycle> cycles,
            List<SourceLine> sources,
            List<StageConversion> stages,
            List<StageAge> ages,
            List<MonthFlow> months) {}

    /**
     * Days of several deals; without deals there are no quartiles.
     *
     * @param n how many deals
     * @param lower first quartile
     * @param upper third quartile
     */
    record Spread(
            long n,
            @Nullable Double lower,
            @Nullable Double median,
            @Nullable Double upper) {
        static final Spread NONE = new Spread(0, null, null, null);
    }

    /** @param month its first day */
    record MonthCycle(LocalDate month, Spread days) {}

    /**
     * The deals of a source that were created in the period, and what they are now.
     *
     * @param source absent: deals without one
     * @param winRate absent as long as none is won or lost
     */
    record SourceLine(
            @Nullable String source,
            long created,
            long won,
            long lost,
            long open,
            List<CurrencySum> wonAmounts,
            @Nullable WinRate winRate) {}

    /**
     * The share of won deals among won and lost ones, from 0 to 1, with its 95 % interval.
     *
     * @param closed how many are won or lost
     */
    record WinRate(long closed, double share, double low, double high) {}

    record CurrencySum(String currency, BigDecimal amount) {}

    /**
     * What became of the deals that were in a stage during the period.
     *
     * @param stage id
     * @param on went on to a later stage or were won
     * @param lost were lost from this stage or an earlier one
     * @param there are still in it
     * @param back are in an earlier stage or none
     */
    record StageConversion(String stage, String name, long n, long on, long lost, long there, long back) {}

    /**
     * @param stage id; absent, as its name, for open deals without a stage
     * @param mostDays after how many days in it a deal is late
     * @param over how many are late
     */
    record StageAge(
            @Nullable String stage,
            @Nullable String name,
            Spread days,
            @Nullable Integer mostDays,
            long over) {}

    /** @param month its first day */
    record MonthFlow(LocalDate month, DealSum created, DealSum won, DealSum lost) {}

    /** @param amounts one per currency; deals without an amount are in none */
    record DealSum(long deals, List<CurrencySum> amounts) {}

    /**
     * By what the statistics can be limited.
     *
     * @param sources of the team's deals, most deals first
     * @param withoutSource whether some deals have none
     * @param currencies most deals first
     */
    record PipelineSegments(List<String> sources, boolean withoutSource, List<String> currencies) {}
}
