package dev.unblock.library.strategies;

import dev.unblock.board.DealFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy in a list: what was decided against what, and what came of it.
 *
 * @param id board and deal, with a hyphen between them
 * @param owner member id
 * @param decidedSeq seq of the decision on its board
 * @param key the obstacle that mattered most
 * @param reused on how many deals its solutions were used again
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
