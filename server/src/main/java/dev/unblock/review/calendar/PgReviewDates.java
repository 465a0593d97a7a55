package dev.unblock.review.calendar;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The reviews to which people are invited. Any thread. */
public final class PgReviewDates {
    private static final int MOST = 500;

    private final Pool pool;

    public PgReviewDates(Pool pool) {
        this.pool = pool;
    }

    /** Reviews that begin after a moment, in order; an ended series has no further ones. */
    public Future<List<ReviewDate>> of(String team, String member, Instant after) {
        String sql = """
                select b.board_id, b.title, b.starts_at, b.minutes, b.changed_at, b.started_at, b.closed_at from board_record b
                left join review r on r.board_id = b.board_id
                left join series s on s.id = r.series_id
                where b.attendees @> array[$2] and b.team_id = $1 and b.starts_at > $3
                  and (s.ended is not true or r.stage <> 'PREPARING')
                order by b.starts_at, b.board_id limit $4""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(team, member, after.atOffset(ZoneOffset.UTC), MOST))
                .map(rows -> rows.stream().map(PgReviewDates::date).toList());
    }

    private static ReviewDate date(Row row) {
        Instant planned = row.getOffsetDateTime("starts_at").toInstant();
        OffsetDateTime started = row.getOffsetDateTime("started_at");
        OffsetDateTime closed = row.getOffsetDateTime("closed_at");
        ReviewDate date = new ReviewDate(
                row.getString("board_id"),
                row.getString("title"),
                planned,
                Duration.ofMinutes(row.getInteger("minutes")),
                row.getOffsetDateTime("changed_at").toInstant());
        return closed == null ? date : date.held(started == null ? planned : started.toInstant(), closed.toInstant());
    }
}
