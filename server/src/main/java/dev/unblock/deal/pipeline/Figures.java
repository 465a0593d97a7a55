package dev.unblock.deal.pipeline;

import dev.unblock.deal.pipeline.PipelineRest.MonthCycle;
import dev.unblock.deal.pipeline.PipelineRest.Spread;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the database has counted, from which {@link Statistics} are made.
 *
 * @param cycle days from created to won, of all months of the period; {@code cycles} of each month that has some
 * @param ages of stages with open deals
 */
record Figures(
        List<DealCount> counts, Spread cycle, List<MonthCycle> cycles, List<StagePath> paths, List<Ageing> ages) {
    Figures {
        counts = List.copyOf(counts);
        cycles = List.copyOf(cycles);
        paths = List.copyOf(paths);
        ages = List.copyOf(ages);
    }

    /**
     * Deals that are the same in all of this.
     *
     * @param stage id
     * @param created month in which they were created; null: not in the period
     * @param closed month in which they were closed; null: not in the period
     * @param amount the sum, in their currency
     */
    record DealCount(
            @Nullable String source,
            @Nullable String currency,
            @Nullable String stage,
            @Nullable LocalDate created,
            @Nullable LocalDate closed,
            long deals,
            @Nullable BigDecimal amount) {}

    /**
     * Deals that went through the same stages.
     *
     * @param names of the stages, as they were called then; empty for none
     * @param stage id of the one they are in now
     * @param earlier how many of the names were said before the period
     * @param begun how many were said before its end
     */
    record StagePath(List<String> names, @Nullable String stage, int earlier, int begun, long deals) {
        StagePath {
            names = List.copyOf(names);
        }
    }

    /**
     * How long the open deals in a stage have been there.
     *
     * @param stage id
     * @param over how many have been there for more days than the stage allows
     */
    record Ageing(@Nullable String stage, Spread days, long over) {}
}
