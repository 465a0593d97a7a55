package dev.unblock.deal.pipeline;

import dev.unblock.deal.Folded;
import dev.unblock.deal.StageKind;
import dev.unblock.deal.pipeline.Figures.DealCount;
import dev.unblock.deal.pipeline.PipelineRest.SourceLine;
import dev.unblock.deal.stages.Pipeline;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where deals come from. Spellings that differ only in case, width or spaces are one source. Pure. */
final class Sources {
    private Sources() {}

    /** The same for all spellings of a source; empty for none. */
    static String folded(@Nullable String source) {
        return source == null ? "" : Folded.of(source);
    }

    /** The deals that were created in the period by source, most deals first; those without a source last. */
    static List<SourceLine> of(List<DealCount> counts, Pipeline pipeline) {
        Map<String, List<DealCount>> bySource = counts.stream()
                .filter(it -> it.created() != null)
                .collect(Collectors.groupingBy(it -> folded(it.source())));
        return bySource.values().stream()
                .map(those -> line(those, pipeline))
                .sorted(Comparator.comparing((SourceLine it) -> it.source() == null)
                        .thenComparing(
                                Comparator.comparingLong(SourceLine::created).reversed())
                        .thenComparing(it -> folded(it.source())))
                .toList();
    }

    private static SourceLine line(List<DealCount> counts, Pipeline pipeline) {
        Map<StageKind, List<DealCount>> byKind =
                counts.stream().collect(Collectors.groupingBy(it -> pipeline.kind(it.stage())));
        List<DealCount> won = byKind.getOrDefault(StageKind.WON, List.of());
        long lost = Sums.deals(byKind.getOrDefault(StageKind.LOST, List.of()));
        String source = counts.getFirst().source();
        return new SourceLine(
                source == null ? null : commonest(counts, it -> String.valueOf(it.source()), DealCount::deals),
                Sums.deals(counts),
                Sums.deals(won),
                lost,
                Sums.deals(byKind.getOrDefault(StageKind.OPEN, List.of())),
                Sums.amounts(won),
                WinRates.of(Sums.deals(won), lost));
    }

    /** The spelling of most deals; of several the first. */
    static <T> String commonest(List<T> all, Function<T, String> spelling, ToLongFunction<T> deals) {
        return all.stream().collect(Collectors.groupingBy(spelling, Collectors.summingLong(deals))).entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }
}
