package dev.unblock.boards;

import dev.unblock.store.DataErasure;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** Deletes boards permanently, with all that any room has stored about them. Any thread. */
final class PgBoardDeletion {
    /** Read models that write about the board for the first time just then may be in the way. */
    private static final int ATTEMPTS = 3;

    /** In the order in which read models lock, so that neither waits for the other; then nobody writes about the board. */
    private static final List<String> LOCKS = List.of(
            "select from projection_cursor where board_id = $1 order by name for update",
            "select from board where id = $1 for update");

    private final Pool pool;
    private final List<DataErasure> rooms;

    /** @param rooms erasures of all rooms; rooms whose rows refer to others' come first */
    PgBoardDeletion(Pool pool, List<DataErasure> rooms) {
        this.pool = pool;
        this.rooms = List.copyOf(rooms);
    }

    /** No effect if it is gone already. */
    Future<Void> delete(String board) {
        return delete(board, ATTEMPTS);
    }

    private Future<Void> delete(String board, int attempts) {
        return pool.withTransaction(sql -> {
                    Future<Void> erased = run(sql, LOCKS, board);
                    for (DataErasure room : rooms) {
                        erased = erased.compose(done -> run(sql, room.ofBoard(), board));
                    }
                    return erased;
                })
                .<Void>mapEmpty()
                .recover(failure -> attempts > 1 ? delete(board, attempts - 1) : Future.failedFuture(failure));
    }

    private static Future<Void> run(SqlClient sql, List<String> statements, String board) {
        Future<Void> all = Future.succeededFuture();
        for (String statement : statements) {
            all = all.compose(done ->
                    sql.preparedQuery(statement).execute(Tuple.of(board)).mapEmpty());
        }
        return all;
    }
}
