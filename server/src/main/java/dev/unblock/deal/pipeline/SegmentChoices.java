package dev.unblock.deal.pipeline;

import dev.unblock.deal.pipeline.PipelineRest.PipelineSegments;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sources and currencies of a team's deals, by which statistics can be limited. Pure.
 *
 * @param all each with how many deals have it
 */
record SegmentChoices(List<Choice> all) {
    SegmentChoices {
        all = List.copyOf(all);
    }

    /** How many deals have this source and currency. */
    record Choice(@Nullable String source, @Nullable String currency, long deals) {}

    PipelineSegments told() {
        return new PipelineSegments(
                byDeals(Choice::source, it -> Sources.folded(it.source())),
                all.stream().anyMatch(it -> it.source() == null),
                byDeals(Choice::currency, it -> String.valueOf(it.currency())));
    }

    /** How the team's deals spell this source; deals without one have an empty text. */
    List<String> spellings(String source) {
        String folded = Sources.folded(source);
        return folded.isEmpty()
                ? List.of("")
                : all.stream()
                        .map(Choice::source)
                        .filter(Objects::nonNull)
                        .distinct()
                        .filter(it -> Sources.folded(it).equals(folded))
                        .toList();
    }

    /** @param sameness equal for spellings of the same */
    private List<String> byDeals(Function<Choice, @Nullable String> name, Function<Choice, String> sameness) {
        Map<String, List<Choice>> groups =
                all.stream().filter(it -> name.apply(it) != null).collect(Collectors.groupingBy(sameness));
        return groups.values().stream()
                .sorted(Comparator.comparingLong(SegmentChoices::deals)
                        .reversed()
                        .thenComparing(those -> sameness.apply(those.getFirst())))
                .map(those -> Sources.commonest(those, it -> String.valueOf(name.apply(it)), Choice::deals))
                .toList();
    }

    private static long deals(List<Choice> those) {
        return those.stream().mapToLong(Choice::deals).sum();
    }
}
