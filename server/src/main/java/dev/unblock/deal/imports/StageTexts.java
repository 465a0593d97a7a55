package dev.unblock.deal.imports;

import dev.unblock.deal.Folded;
import dev.unblock.deal.StageKind;
import dev.unblock.deal.reading.value.StageName;
import dev.unblock.deal.stages.Pipeline;
import dev.unblock.deal.stages.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which stage of the team each stage in the file is; those that there is none for are to be added. Of one thread. */
final class StageTexts {
    private static final int LISTED = 200;

    private final Map<String, ImportChoices.StageSaid> said = new HashMap<>();
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Supplier<String> ids;
    private Pipeline pipeline;
    private final List<Stage> added = new ArrayList<>();

    StageTexts(Pipeline pipeline, List<ImportChoices.StageSaid> said, Supplier<String> ids) {
        this.pipeline = pipeline;
        this.ids = ids;
        said.forEach(it -> this.said.put(Folded.of(it.text()), it));
    }

    private static final class Found {
        final String text;
        final Stage stage;
        int rows;

        Found(String text, Stage stage) {
            this.text = text;
            this.stage = stage;
        }
    }

    /** The team's stages with those to be added. */
    Pipeline pipeline() {
        return pipeline;
    }

    /** The id of the stage; null if it would be one too many. */
    @Nullable
    String stage(StageName name) {
        String folded = Folded.of(name.name());
        Found known = found.get(folded);
        if (known == null) {
            Stage stage = meant(name, said.get(folded)).orElse(null);
            if (stage == null) {
                return null;
            }
            known = new Found(name.name(), stage);
            found.put(folded, known);
        }
        known.rows++;
        return known.stage.id();
    }

    private Optional<Stage> meant(StageName name, ImportChoices.@Nullable StageSaid choice) {
        if (choice != null
                && choice.stage() != null
                && pipeline.of(choice.stage()).isPresent()) {
            return pipeline.of(choice.stage());
        }
        return pipeline.meant(name.name())
                .or(() -> choice == null || choice.kind() == null ? onlyOneOf(name.kind()) : Optional.empty())
                .or(() -> add(name, choice));
    }

    /** Systems call won and lost deals differently, but a team has mostly one stage for each. */
    private Optional<Stage> onlyOneOf(@Nullable StageKind kind) {
        List<Stage> same =
                pipeline.stages().stream().filter(it -> it.kind() == kind).toList();
        return kind == null || kind == StageKind.OPEN || same.size() != 1
                ? Optional.empty()
                : Optional.of(same.getFirst());
    }

    private Optional<Stage> add(StageName name, ImportChoices.@Nullable StageSaid choice) {
        if (pipeline.isFull()) {
            return Optional.empty();
        }
        StageKind told = name.kind() == null ? StageKind.OPEN : name.kind();
        StageKind kind = choice == null || choice.kind() == null ? told : choice.kind();
        Stage stage = new Stage(ids.get(), name.name(), kind, null, List.of(), null);
        pipeline = pipeline.with(stage);
        added.add(stage);
        return Optional.of(stage);
    }

    List<ImportRest.StageText> told() {
        return found.values().stream()
                .limit(LISTED)
                .map(it -> new ImportRest.StageText(
                        it.text, it.rows, it.stage.id(), it.stage.kind(), added.contains(it.stage)))
                .toList();
    }
}
