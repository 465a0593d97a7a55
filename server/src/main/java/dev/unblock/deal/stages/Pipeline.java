package dev.unblock.deal.stages;

import dev.unblock.deal.Folded;
import dev.unblock.deal.StageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stages of a team in their order. */
public record Pipeline(List<Stage> stages) {
    public Pipeline {
        stages = List.copyOf(stages);
    }

    public Optional<Stage> of(@Nullable String id) {
        return stages.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** A deal without a stage is open. */
    public StageKind kind(@Nullable String id) {
        return of(id).map(Stage::kind).orElse(StageKind.OPEN);
    }

    /** The stage that a text means: of that name, or the default stage of that name in another language. */
    public Optional<Stage> meant(String name) {
        String folded = Folded.of(name);
        return stages.stream()
                .filter(it -> it.folded().equals(folded))
                .findFirst()
                .or(() -> DefaultStage.named(name).flatMap(it -> of(it.id())));
    }

    /** With another stage after the last open one. */
    public Pipeline with(Stage added) {
        List<Stage> all = new ArrayList<>(stages);
        int closed = (int)
                stages.stream().takeWhile(it -> it.kind() == StageKind.OPEN).count();
        all.add(closed, added);
        return new Pipeline(all);
    }

    public boolean isFull() {
        return stages.size() >= Stage.MOST;
    }
}
