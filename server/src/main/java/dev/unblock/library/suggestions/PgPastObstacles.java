package dev.unblock.library.suggestions;

import dev.unblock.library.suggestions.PastObstacleIndex.Past;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Past obstacles with their embeddings. Any thread. */
public final class PgPastObstacles {
    /** Pages are read on an event loop, so no more than a megabyte at once. */
    private static final int PAGE = 400;

    private final Pool pool;

    public PgPastObstacles(Pool pool) {
        this.pool = pool;
    }

    /** All transactions before this one have ended, so nothing older can still appear. */
    Future<Long> horizon() {
        return rows(
                        "select pg_snapshot_xmin(pg_current_snapshot())::text::bigint as born",
                        Tuple.tuple(),
                        row -> row.getLong("born"))
                .map(List::getFirst);
    }

    /** A row with the transaction that last wrote it. */
    record Written(long born, Past past) {}

    /**
     * A page of rows written by this transaction or later.
     *
     * @param after the last row of the previous page; absent for the first page
     */
    Future<List<Written>> since(String team, long born, @Nullable Written after) {
        Tuple values = after == null
                ? Tuple.of(team, born, "", "", PAGE)
                : Tuple.of(team, after.born, after.past.board(), after.past.card(), PAGE);
        return rows("""
                select born, board_id, card_id, deal_id, text, vector from strategy_obstacle
                where team_id = $1 and (born, board_id, card_id) > ($2, $3, $4)
                order by born, board_id, card_id limit $5""", values, PgPastObstacles::written);
    }

    /** Only a full page can be followed by another. */
    static boolean isFull(List<Written> page) {
        return page.size() == PAGE;
    }

    private static Written written(Row row) {
        Buffer vector = row.getBuffer("vector");
        return new Written(
                row.getLong("born"),
                Past.of(
                        row.getString("board_id"),
                        row.getString("card_id"),
                        row.getString("deal_id"),
                        row.getString("text"),
                        vector == null ? null : new TextEmbedding(floats(vector))));
    }

    /** A text that has not been embedded yet. */
    record Unread(String board, String card, String text) {}

    Future<List<Unread>> unread(int most) {
        return rows(
                "select board_id, card_id, text from strategy_obstacle where vector is null order by born limit $1",
                Tuple.of(most),
                row -> new Unread(row.getString("board_id"), row.getString("card_id"), row.getString("text")));
    }

    /** Has no effect if the text has changed meanwhile. */
    Future<Void> keep(Unread it, float[] vector) {
        return pool.preparedQuery("""
                        update strategy_obstacle set vector = $4, born = pg_current_xact_id()::text::bigint
                        where board_id = $1 and card_id = $2 and text = $3""")
                .execute(Tuple.of(it.board, it.card, it.text, bytes(vector)))
                .mapEmpty();
    }

    private static Buffer bytes(float[] vector) {
        Buffer bytes = Buffer.buffer(vector.length * Float.BYTES);
        for (float it : vector) {
            bytes.appendFloat(it);
        }
        return bytes;
    }

    private static float[] floats(Buffer bytes) {
        float[] vector = new float[bytes.length() / Float.BYTES];
        for (int at = 0; at < vector.length; at++) {
            vector[at] = bytes.getFloat(at * Float.BYTES);
        }
        return vector;
    }

    private <T> Future<List<T>> rows(String sql, Tuple values, Function<Row, T> reading) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.stream().map(reading).toList());
    }
}
