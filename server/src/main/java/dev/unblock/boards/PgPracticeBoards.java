package dev.unblock.boards;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;

/** Boards to practise on: what is written there is nobody's business but the board's. Any thread. */
final class PgPracticeBoards {
    private final Pool pool;

    PgPracticeBoards(Pool pool) {
        this.pool = pool;
    }

    /** Before anybody can write on the board. */
    Future<Void> mark(String board) {
        return pool.preparedQuery("update board set practice = true where id = $1")
                .execute(Tuple.of(board))
                .mapEmpty();
    }
}
