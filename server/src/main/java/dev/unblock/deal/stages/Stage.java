package dev.unblock.deal.stages;

import dev.unblock.deal.DealField;
import dev.unblock.deal.Folded;
import dev.unblock.deal.StageKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a team's pipeline.
 *
 * @param probability in percent, that a deal in it is won; null: unknown
 * @param required what a deal should have before it is in this stage
 * @param mostDays after how many days in it a deal is late
 */
public record Stage(
        String id,
        String name,
        StageKind kind,
        @Nullable Integer probability,
        List<DealField> required,
        @Nullable Integer mostDays) {
    public static final int NAME_LENGTH = 80;

    /** More stages would be names that somebody typed on boards. */
    public static final int MOST = 60;

    public Stage {
        required = List.copyOf(required);
    }

    /** A stage of which only the name is known. */
    public static Stage named(String id, String name) {
        return new Stage(id, name, StageKind.OPEN, null, List.of(), null);
    }

    public String folded() {
        return Folded.of(name);
    }
}
