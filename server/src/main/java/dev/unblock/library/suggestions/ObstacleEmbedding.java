package dev.unblock.library.suggestions;

import dev.unblock.library.suggestions.PgPastObstacles.Unread;
import dev.unblock.log.Outage;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Embeds past obstacles in the background, one text at a time, so that it never delays anything else. */
public final class ObstacleEmbedding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ObstacleEmbedding.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int AT_ONCE = 50;

    private final Vertx vertx;
    private final PgPastObstacles obstacles;
    private final EmbeddingQueue thinking;
    private final Outage outage = new Outage(LOG, "past obstacles");
    private Future<Void> round = Future.succeededFuture();
    private volatile boolean closed;

    private ObstacleEmbedding(Vertx vertx, PgPastObstacles obstacles, EmbeddingQueue thinking) {
        this.vertx = vertx;
        this.obstacles = obstacles;
        this.thinking = thinking;
    }

    public static ObstacleEmbedding start(Vertx vertx, PgPastObstacles obstacles, EmbeddingQueue thinking) {
        ObstacleEmbedding learning = new ObstacleEmbedding(vertx, obstacles, thinking);
        vertx.getOrCreateContext().runOnContext(first -> learning.look());
        return learning;
    }

    private void look() {
        if (closed || thinking.isOff()) {
            return;
        }
        round = read();
        round.onFailure(outage::lasts)
                .onSuccess(read -> outage.isOver())
                .onComplete(done -> vertx.setTimer(LOOK_EVERY.toMillis(), timer -> look()));
    }

    private Future<Void> read() {
        return readPage().compose(read -> read == AT_ONCE && !closed ? read() : Future.succeededFuture());
    }

    /** @return how many of a page have their vector now */
    private Future<Integer> readPage() {
        return obstacles.unread(AT_ONCE).compose(page -> {
            Future<Integer> all = Future.succeededFuture(0);
            for (Unread it : page) {
                all = all.compose(read -> read(it).map(done -> done ? read + 1 : read));
            }
            return all;
        });
    }

    private Future<Boolean> read(Unread it) {
        return closed
                ? Future.succeededFuture(false)
                : Future.fromCompletionStage(thinking.of(it.text()), vertx.getOrCreateContext())
                        // while others use the queue this gets nothing; the next round tries this text again
                        .compose(vector -> vector.map(
                                        found -> obstacles.keep(it, found).map(true))
                                .orElse(Future.succeededFuture(false)));
    }

    @Override
    public void close() {
        closed = true;
        round.otherwiseEmpty().await();
    }
}
