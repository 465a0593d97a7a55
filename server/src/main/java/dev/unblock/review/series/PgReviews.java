package dev.unblock.review.series;

import dev.unblock.board.Board;
import dev.unblock.board.Deal;
import dev.unblock.board.Entry;
import dev.unblock.board.Feedback;
import dev.unblock.board.Meeting;
import dev.unblock.board.Stage;
import dev.unblock.log.Projection;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One row per review, a read model; free boards have none. Any thread. */
public final class PgReviews implements Projection {
    private final Pool pool;

    public PgReviews(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        // 2: a review that began before its planned time counts as held then
        return "review-2";
    }

    @Override
    public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
        Meeting meeting = after.meeting();
        if (meeting == null) {
            return Future.succeededFuture();
        }
        String sql = """
                insert into review (board_id, team_id, series_id, previous_id, title, starts_at, stage, goal, deals,
                  decided, brought, done, partly, not_done, dropped, worth, worth_of, seq)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
                on conflict (board_id) do update set title = excluded.title, starts_at = excluded.starts_at,
                  stage = excluded.stage, goal = excluded.goal, deals = excluded.deals, decided = excluded.decided,
                  brought = excluded.brought, done = excluded.done, partly = excluded.partly,
                  not_done = excluded.not_done, dropped = excluded.dropped, worth = excluded.worth,
                  worth_of = excluded.worth_of, seq = excluded.seq
                where review.seq <= excluded.seq""";
        List<Deal> deals =
                after.deals().values().stream().filter(deal -> !deal.removed()).toList();
        int decided =
                (int) deals.stream().filter(deal -> deal.decision() != null).count();
        FollowUpRate kept = FollowUpRate.of(after);
        Feedback.Sum sum = meeting.feedback().sum();
        Tuple values = Tuple.of(
                        board,
                        team,
                        meeting.plan().series(),
                        meeting.plan().previous(),
                        after.title(),
                        meeting.plan().startsAt().atOffset(ZoneOffset.UTC))
                .addString(meeting.stage().name())
                .addString(meeting.goal().text())
                .addInteger(deals.size())
                .addInteger(decided)
                .addInteger(kept.brought())
                .addInteger(kept.done())
                .addInteger(kept.partly())
                .addInteger(kept.notDone())
                .addInteger(kept.dropped())
                .addInteger(sum == null ? 0 : weighed(sum.worth()))
                .addInteger(
                        sum == null
                                ? 0
                                : sum.worth().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum())
                .addLong(after.seq());
        return pool.preparedQuery(sql).execute(values).mapEmpty();
    }

    private static int weighed(List<Integer> counts) {
        int sum = 0;
        for (int answer = 1; answer <= counts.size(); answer++) {
            sum += answer * counts.get(answer - 1);
        }
        return sum;
    }

    /** Latest first. */
    public Future<List<ReviewLine>> ofSeries(String series) {
        String sql = "select * from review where series_id = $1 order by starts_at desc, board_id";
        return lines(sql, Tuple.of(series));
    }

    /** For each series of a team its earliest review that is not closed. */
    public Future<List<ReviewLine>> comingOfTeam(String team) {
        String sql = """
                select distinct on (series_id) * from review where team_id = $1 and stage <> 'CLOSED'
                order by series_id, starts_at""";
        return lines(sql, Tuple.of(team));
    }

    public Future<Optional<ReviewLine>> of(String board) {
        return lines("select * from review where board_id = $1", Tuple.of(board))
                .map(lines -> lines.stream().findFirst());
    }

    /** The review after this board's. */
    public Future<Optional<ReviewLine>> after(String board) {
        return lines("select * from review where previous_id = $1", Tuple.of(board))
                .map(lines -> lines.stream().findFirst());
    }

    private Future<List<ReviewLine>> lines(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgReviews::line)
                        .toList());
    }

    private static ReviewLine line(Row row) {
        FollowUpRate kept = FollowUpRate.of(
                row.getInteger("brought"),
                row.getInteger("done"),
                row.getInteger("partly"),
                row.getInteger("not_done"),
                row.getInteger("dropped"));
        return new ReviewLine(
                row.getString("board_id"),
                row.getString("series_id"),
                row.getString("previous_id"),
                row.getString("title"),
                row.getOffsetDateTime("starts_at").toInstant(),
                Stage.valueOf(row.getString("stage")),
                row.getString("goal"),
                row.getInteger("deals"),
                row.getInteger("decided"),
                kept,
                row.getInteger("worth"),
                row.getInteger("worth_of"));
    }
}
