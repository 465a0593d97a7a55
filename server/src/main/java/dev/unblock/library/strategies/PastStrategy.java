package dev.unblock.library.strategies;

import dev.unblock.board.DealFacts;
import dev.unblock.board.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy with its history.
 *
 * @param title of its board
 * @param daysToClose from the decision to the deal's expected closing day
 * @param obstacles all obstacles of the deal at that time
 * @param later the deal on later boards, in order of time
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
     * @param key the key obstacle there
     * @param sameObstacle whether that is one that the strategy addressed
     * @param gone whether the deal was taken off that board
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
     * Another deal on which the strategy's solutions were reused.
     *
     * @param at date of its board
     * @param strategy id of the strategy decided there, if any
     */
    public record StrategyReuse(
            String board,
            String deal,
            String name,
            Instant at,
            @Nullable String strategy,
            StrategyOutcome came) {}
}
