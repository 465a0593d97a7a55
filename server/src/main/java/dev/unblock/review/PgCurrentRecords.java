package dev.unblock.review;

import dev.unblock.log.BoardWriter;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the lists over a team's boards up to the log before a request reads them, on whichever node: so everyone sees
 * what was written before they asked, on boards as well as by requests. Any thread.
 */
public final class PgCurrentRecords {
    /** More boards are behind only after an update or an outage; then the rest follows by itself. */
    private static final int MOST = 8;

    private final Pool pool;
    private final PgBoardRecords records;
    private final BoardWriter boards;
    private final InstantSource clock;

    PgCurrentRecords(Pool pool, PgBoardRecords records, BoardWriter boards, InstantSource clock) {
        this.pool = pool;
        this.records = records;
        this.boards = boards;
        this.clock = clock;
    }

    /** @return how far the lists are behind nevertheless */
    public Future<Duration> of(String team) {
        String sql = """
                select b.id, b.created_at from board b
                left join projection_cursor c on c.name = $3 and c.board_id = b.id
                where b.team_id = $1 and b.head_seq > coalesce(greatest(c.seq, c.shown), 0)
                order by b.created_at desc limit $2""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(team, MOST, records.name()))
                .compose(rows -> {
                    List<Future<Void>> kept = new ArrayList<>();
                    rows.forEach(row -> kept.add(keep(team, row)));
                    return Future.all(kept).map(rows.size() < MOST ? Duration.ZERO : records.behind(team));
                });
    }

    private Future<Void> keep(String team, Row row) {
        String board = row.getString("id");
        return boards.read(board)
                .compose(now -> records.keep(
                        board, team, row.getOffsetDateTime("created_at").toInstant(), clock.instant(), now));
    }
}
