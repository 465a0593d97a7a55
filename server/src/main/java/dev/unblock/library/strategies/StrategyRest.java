package dev.unblock.library.strategies;

import dev.unblock.board.Limits;
import dev.unblock.board.TextRule;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request and response bodies for strategies, their reuse, and suggestions. */
final class StrategyRest {
    private StrategyRest() {}

    /**
     * An obstacle that is being written.
     *
     * @param board whose own strategies are left out
     */
    record Suggest(
            @Size(max = Limits.OBSTACLE) String text,

            @Pattern(regexp = "^" + TextRule.ID + TextRule.END) @Nullable
            String board) {}

    /**
     * @param available whether this server has suggestions at all
     * @param wanted whether the team has them on
     */
    record TeamSuggestions(boolean available, boolean wanted) {}

    /** @param wanted whether the team has them on */
    record WantSuggestions(boolean wanted) {}

    /** @param strategy its id */
    record Reuse(
            @Pattern(regexp = "^[0-9A-Za-z]{12}-[0-9A-Za-z]{12}" + TextRule.END)
            String strategy) {}

    /** Where the solutions were added; deal absent if all of them were there already. */
    record Reused(String board, @Nullable String deal, int added) {}
}
