package dev.unblock.library.strategies;

import dev.unblock.boards.BoardsModule;
import dev.unblock.http.Endpoints;
import dev.unblock.library.suggestions.Embedder;
import dev.unblock.library.suggestions.EmbeddingQueue;
import dev.unblock.library.suggestions.ObstacleEmbedding;
import dev.unblock.library.suggestions.PgPastObstacles;
import dev.unblock.library.suggestions.PgSuggestSwitch;
import dev.unblock.library.suggestions.Suggesting;
import dev.unblock.log.Projection;
import dev.unblock.module.Module;
import dev.unblock.people.TokenGenerator;
import dev.unblock.store.DataErasure;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import java.util.List;
import java.util.function.Supplier;

/** Strategies with their outcomes, and suggestions of them while an obstacle is written. */
public final class StrategiesModule implements Module {
    private final PgStrategyRecords records;
    private final EmbeddingQueue queue;
    private final ObstacleEmbedding embedding;
    private final StrategyRoutes routes;

    /**
     * @param embedder loaded in the background
     * @param suggestions false to turn suggestions off for the whole server
     */
    public StrategiesModule(
            Vertx vertx,
            Pool pool,
            Supplier<Embedder> embedder,
            boolean suggestions,
            BoardsModule boards,
            TokenGenerator tokens) {
        records = new PgStrategyRecords(pool);
        PgStrategies past = new PgStrategies(pool);
        PgPastObstacles obstacles = new PgPastObstacles(pool);
        queue = new EmbeddingQueue(embedder);
        embedding = ObstacleEmbedding.start(vertx, obstacles, queue);
        Suggesting suggesting = new Suggesting(obstacles, past, new PgSuggestSwitch(pool), queue, suggestions);
        routes = new StrategyRoutes(
                records, past, suggesting, boards.wall(), boards.writer(), boards.commands(), tokens);
    }

    @Override
    public List<Endpoints> areas() {
        return List.of(routes);
    }

    @Override
    public List<Projection> projections() {
        return List.of(records);
    }

    @Override
    public List<DataErasure> erasures() {
        return List.of(PgSuggestSwitch.ERASURE);
    }

    @Override
    public void close() {
        embedding.close();
        queue.close();
    }
}
