package dev.unblock.deal.pipeline;

import dev.unblock.deal.StageKind;
import dev.unblock.deal.pipeline.Figures.Ageing;
import dev.unblock.deal.pipeline.PipelineRest.MonthCycle;
import dev.unblock.deal.pipeline.PipelineRest.PipelineStatistics;
import dev.unblock.deal.pipeline.PipelineRest.Spread;
import dev.unblock.deal.pipeline.PipelineRest.StageAge;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the statistics of what was counted. Pure. */
final class Statistics {
    private Statistics() {}

    static PipelineStatistics of(Figures figures, Pipeline pipeline, Segment asked) {
        return new PipelineStatistics(
                asked.from(),
                asked.to(),
                figures.cycle(),
                cycles(figures.cycles(), asked),
                Sources.of(figures.counts(), pipeline),
                Conversion.of(figures.paths(), pipeline),
                ages(figures.ages(), pipeline),
                Months.of(figures.counts(), pipeline, asked));
    }

    private static List<MonthCycle> cycles(List<MonthCycle> known, Segment asked) {
        Map<LocalDate, MonthCycle> byMonth =
                known.stream().collect(Collectors.toMap(MonthCycle::month, Function.identity()));
        return Months.in(asked)
                .map(month -> byMonth.getOrDefault(month, new MonthCycle(month, Spread.NONE)))
                .toList();
    }

    /** Of each open stage, in their order; at the end those of deals without a stage, if there are some. */
    private static List<StageAge> ages(List<Ageing> known, Pipeline pipeline) {
        Stream<StageAge> stages = pipeline.stages().stream()
                .filter(it -> it.kind() == StageKind.OPEN)
                .map(stage -> age(stage, known));
        Stream<StageAge> none = known.stream()
                .filter(it -> it.stage() == null)
                .map(it -> new StageAge(null, null, it.days(), null, it.over()));
        return Stream.concat(stages, none).toList();
    }

    private static StageAge age(Stage stage, List<Ageing> known) {
        return known.stream()
                .filter(it -> stage.id().equals(it.stage()))
                .findFirst()
                .map(it -> new StageAge(stage.id(), stage.name(), it.days(), stage.mostDays(), it.over()))
                .orElseGet(() -> new StageAge(stage.id(), stage.name(), Spread.NONE, stage.mostDays(), 0));
    }
}
