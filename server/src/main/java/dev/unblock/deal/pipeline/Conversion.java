package dev.unblock.deal.pipeline;

import dev.unblock.deal.StageKind;
import dev.unblock.deal.pipeline.Figures.StagePath;
import dev.unblock.deal.pipeline.PipelineRest.StageConversion;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What became of the deals that were in a stage during a period. A deal counts once for a stage, by what followed its last
 * stay there in the period. The history has the names of stages: a stage that was renamed since is known by a deal that is
 * still in it; names of which nothing is known any more are passed over. Pure.
 */
final class Conversion {
    private enum Outcome {
        ON,
        LOST,
        THERE,
        BACK
    }

    private final Pipeline pipeline;
    private final Map<String, String> idsByName;

    private Conversion(Pipeline pipeline, List<StagePath> paths) {
        this.pipeline = pipeline;
        idsByName = new HashMap<>();
        for (StagePath it : paths) {
            if (it.stage() != null && !it.names().isEmpty()) {
                idsByName.putIfAbsent(it.names().getLast(), it.stage());
            }
        }
    }

    /** Of each open stage, in their order. */
    static List<StageConversion> of(List<StagePath> paths, Pipeline pipeline) {
        Conversion it = new Conversion(pipeline, paths);
        Map<Stage, Map<Outcome, Long>> counts = new LinkedHashMap<>();
        for (StagePath path : paths) {
            it.outcomes(path)
                    .forEach((stage, outcome) -> counts.computeIfAbsent(stage, first -> new EnumMap<>(Outcome.class))
                            .merge(outcome, path.deals(), Long::sum));
        }
        return pipeline.stages().stream()
                .filter(stage -> stage.kind() == StageKind.OPEN)
                .map(stage -> line(stage, counts.getOrDefault(stage, Map.of())))
                .toList();
    }

    private static StageConversion line(Stage stage, Map<Outcome, Long> counts) {
        return new StageConversion(
                stage.id(),
                stage.name(),
                counts.values().stream().mapToLong(it -> it).sum(),
                counts.getOrDefault(Outcome.ON, 0L),
                counts.getOrDefault(Outcome.LOST, 0L),
                counts.getOrDefault(Outcome.THERE, 0L),
                counts.getOrDefault(Outcome.BACK, 0L));
    }

    /** By stage; later stays replace earlier ones. */
    private Map<Stage, Outcome> outcomes(StagePath path) {
        List<Optional<Stage>> stays = stays(path);
        Map<Stage, Outcome> outcomes = new HashMap<>();
        int last = Math.min(Math.max(path.begun(), 1), stays.size());
        // the stay that began last before the period goes on in it
        for (int at = Math.max(path.earlier() - 1, 0); at < last; at++) {
            List<Optional<Stage>> after = stays.subList(at + 1, stays.size());
            stays.get(at)
                    .filter(stage -> stage.kind() == StageKind.OPEN)
                    .ifPresent(stage -> outcomes.put(stage, outcome(stage, after)));
        }
        return outcomes;
    }

    /** The current stage is known by its id, whatever it was called. */
    private List<Optional<Stage>> stays(StagePath path) {
        Optional<Stage> now = pipeline.of(path.stage());
        if (path.names().isEmpty()) {
            return List.of(now);
        }
        Stream<Optional<Stage>> before =
                path.names().subList(0, path.names().size() - 1).stream().map(this::meant);
        return Stream.concat(before, Stream.of(now)).toList();
    }

    private Optional<Stage> meant(String name) {
        return pipeline.meant(name).or(() -> pipeline.of(idsByName.get(name)));
    }

    private Outcome outcome(Stage stage, List<Optional<Stage>> after) {
        if (after.isEmpty()) {
            return Outcome.THERE;
        }
        if (after.stream().flatMap(Optional::stream).anyMatch(next -> isLater(next, stage))) {
            return Outcome.ON;
        }
        return after.getLast().filter(it -> it.kind() == StageKind.LOST).isPresent() ? Outcome.LOST : Outcome.BACK;
    }

    private boolean isLater(Stage next, Stage stage) {
        List<Stage> order = pipeline.stages();
        return switch (next.kind()) {
            case WON -> true;
            case OPEN -> order.indexOf(next) > order.indexOf(stage);
            case LOST -> false;
        };
    }
}
