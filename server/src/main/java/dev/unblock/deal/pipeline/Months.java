package dev.unblock.deal.pipeline;

import dev.unblock.deal.StageKind;
import dev.unblock.deal.pipeline.Figures.DealCount;
import dev.unblock.deal.pipeline.PipelineRest.MonthFlow;
import dev.unblock.deal.stages.Pipeline;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Deals created, won and lost in each month of a period. Pure. */
final class Months {
    private Months() {}

    static List<MonthFlow> of(List<DealCount> counts, Pipeline pipeline, Segment asked) {
        return in(asked)
                .map(month -> new MonthFlow(
                        month,
                        Sums.of(those(counts, it -> month.equals(it.created()))),
                        Sums.of(those(counts, it -> isClosed(it, month, StageKind.WON, pipeline))),
                        Sums.of(those(counts, it -> isClosed(it, month, StageKind.LOST, pipeline)))))
                .toList();
    }

    /** The first days of all its months, also of those in which nothing happened. */
    static Stream<LocalDate> in(Segment asked) {
        return Stream.iterate(
                asked.from().withDayOfMonth(1), month -> !month.isAfter(asked.to()), month -> month.plusMonths(1));
    }

    private static boolean isClosed(DealCount it, LocalDate month, StageKind kind, Pipeline pipeline) {
        return month.equals(it.closed()) && pipeline.kind(it.stage()) == kind;
    }

    private static List<DealCount> those(List<DealCount> counts, Predicate<DealCount> condition) {
        return counts.stream().filter(condition).toList();
    }
}
