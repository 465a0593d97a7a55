package dev.unblock.library.strategies;

import dev.unblock.board.DealFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy in a list: obstacle, solutions, outcome.
 *
 * @param id board and deal, joined by a hyphen
 * @param owner member id
 * @param decidedSeq seq of the decision on its board
 * @param key the key obstacle
 * @param reused number of deals on which its solutions were reused
 */
public record StrategyLine(
        String id,
        String board,
        String deal,
        String name,
        String owner,
        DealFacts facts,
        Instant decidedAt,
        long decidedSeq,
        @Nullable StrategyObstacle key,
        List<StrategyIdea> chosen,
        StrategyOutcome came,
        int reused) {
    public StrategyLine {
        chosen = List.copyOf(chosen);
    }
}
