package dev.unblock.deal.stages;

import dev.unblock.board.TextRule;
import dev.unblock.deal.DealField;
import dev.unblock.deal.StageKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for the stages of a team. */
public final class StageRest {
    private static final int FIELDS = 20;
    private static final int DAYS = 3_650;
    private static final int PERCENT = 100;

    private StageRest() {}

    /** A stage; see {@link Stage}. */
    public record DealStage(
            String id,
            String name,
            StageKind kind,
            @Nullable Integer probability,
            List<DealField> required,
            @Nullable Integer mostDays) {
        public static DealStage of(Stage stage) {
            return new DealStage(
                    stage.id(), stage.name(), stage.kind(), stage.probability(), stage.required(), stage.mostDays());
        }

        Stage stage() {
            return new Stage(id, name, kind, probability, required, mostDays);
        }
    }

    /** @param id absent: a new stage */
    record StageForm(
            @Nullable @Pattern(regexp = "^" + TextRule.ID + TextRule.END)
            String id,

            @Size(max = Stage.NAME_LENGTH) @Pattern(regexp = TextRule.LINE)
            String name,

            StageKind kind,
            @Nullable @Min(0) @Max(PERCENT) Integer probability,
            @Size(max = FIELDS) List<DealField> required,
            @Nullable @Min(1) @Max(DAYS) Integer mostDays) {}

    /**
     * Replaces the stages, in their order; those that are left out are removed.
     *
     * @param was the stages as the writer saw them; refused as CHANGED if they are others by now
     */
    record EditStages(
            @Size(min = 3, max = Stage.MOST) List<StageForm> stages,
            @Nullable SeenStages was) {}

    record SeenStages(@Size(max = Stage.MOST) List<DealStage> stages) {}
}
