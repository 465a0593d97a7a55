package dev.unblock.review.asks;

import dev.unblock.review.PgBoardRecords;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** Requests to executives on the boards of a team. Any thread. */
public final class PgAsks {
    private static final int MOST = 200;

    private final Pool pool;

    public PgAsks(Pool pool) {
        this.pool = pool;
    }

    /** Answerable requests without an answer first, latest on top. */
    public Future<List<AskLine>> ofTeam(String team) {
        String sql = """
                select body::text as body from executive_ask where team_id = $1
                order by waits desc, added_at desc, card_id limit $2""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(team, MOST))
                .map(rows -> rows.stream()
                        .map(row -> PgBoardRecords.ASK.stored(row.getString("body")))
                        .toList());
    }
}
