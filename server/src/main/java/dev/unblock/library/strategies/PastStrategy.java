package dev.unblock.library.strategies;

import dev.unblock.board.DealFacts;
import dev.unblock.board.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy with all that came before and after it.
 *
 * @param title of its board
 * @param daysToClose from the decision to the day on which the deal was expected to close
 * @param obstacles all of the deal at that time
 * @param later the deal on later boards, in the order of time
 */
public record PastStrategy(
        StrategyLine line,
        String title,
        @Nullable Long daysToClose,
        String stuckBecause,
        List<StrategyObstacle> obstacles,
        String why,
        List<StrategyFollowUp> followUps,
        List<StrategyWeek> later,
        List<StrategyReuse> reuses) {
    public PastStrategy {
        obstacles = List.copyOf(obstacles);
        followUps = List.copyOf(followUps);
        later = List.copyOf(later);
        reuses = List.copyOf(reuses);
    }

    /**
     * The deal on a later board.
     *
     * @param key what was key then
     * @param sameObstacle whether that is what the strategy was against
     * @param gone taken off that board
     */
    public record StrategyWeek(
            String board,
            String title,
            Instant at,
            DealFacts facts,
            @Nullable StrategyObstacle key,
            boolean sameObstacle,
            @Nullable Decision decision,
            boolean gone) {}

    /**
     * Another deal on which its solutions were used.
     *
     * @param at when its board was
     * @param strategy id of what was decided there, once it is
     */
    public record StrategyReuse(
            String board,
            String deal,
            String name,
            Instant at,
            @Nullable String strategy,
            StrategyOutcome came) {}
}
