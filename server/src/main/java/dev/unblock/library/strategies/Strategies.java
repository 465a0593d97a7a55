package dev.unblock.library.strategies;

import dev.unblock.library.suggestions.EmbeddingQueue;
import dev.unblock.library.suggestions.PgPastObstacles;
import dev.unblock.library.suggestions.PgSuggestSwitch;
import dev.unblock.library.suggestions.Suggesting;
import io.vertx.sqlclient.Pool;

/** What worked and what did not, in one hand for the wiring. */
public record Strategies(
        PgStrategyRecords records, PgStrategies past, PgPastObstacles obstacles, PgSuggestSwitch wishes) {
    public static Strategies in(Pool pool) {
        return new Strategies(
                new PgStrategyRecords(pool),
                new PgStrategies(pool),
                new PgPastObstacles(pool),
                new PgSuggestSwitch(pool));
    }

    /** @param wanted false: there are none, whatever is asked */
    public Suggesting suggesting(EmbeddingQueue thinking, boolean wanted) {
        return new Suggesting(obstacles, past, wishes, thinking, wanted);
    }
}
