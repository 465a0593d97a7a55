package dev.unblock.library.strategies;

import dev.unblock.board.Limits;
import dev.unblock.board.TextRule;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The bodies of what worked: strategies, their reuse, suggestions. */
final class StrategyRest {
    private StrategyRest() {}

    /**
     * An obstacle that somebody is writing.
     *
     * @param board where; its own strategies are no news there
     */
    record Suggest(
            @Size(max = Limits.OBSTACLE) String text,

            @Pattern(regexp = "^" + TextRule.ID + TextRule.END) @Nullable
            String board) {}

    /**
     * @param available whether this server suggests anything at all
     * @param wanted whether the team wants it
     */
    record TeamSuggestions(boolean available, boolean wanted) {}

    /** @param wanted whether the team wants them */
    record WantSuggestions(boolean wanted) {}

    /** @param strategy its id */
    record Reuse(
            @Pattern(regexp = "^[0-9A-Za-z]{12}-[0-9A-Za-z]{12}" + TextRule.END)
            String strategy) {}

    /** Where the solutions are now; none where all of them were there already. */
    record Reused(String board, @Nullable String deal, int added) {}
}
