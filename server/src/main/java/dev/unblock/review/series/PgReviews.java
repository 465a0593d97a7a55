package dev.unblock.review.series;

import dev.unblock.board.Board;
import dev.unblock.board.Feedback;
import dev.unblock.board.Meeting;
import dev.unblock.board.Progress;
import dev.unblock.board.Stage;
import dev.unblock.log.Json;
import dev.unblock.store.BoardRow;
import dev.unblock.store.BoardTable;
import dev.unblock.store.ColumnType;
import dev.unblock.store.ReadModel;
import dev.unblock.store.Told;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One row per review, a read model; free boards have none. Any thread. */
public final class PgReviews extends ReadModel {
    private static final Json<Preparation> PREPARATION = Json.of(Preparation.class);

    private static final BoardTable REVIEW = BoardTable.named("review")
            .value("team_id", ColumnType.TEXT)
            .value("series_id", ColumnType.TEXT)
            .value("previous_id", ColumnType.TEXT)
            .value("title", ColumnType.TEXT)
            .value("starts_at", ColumnType.TIME)
            .value("stage", ColumnType.TEXT)
            .value("goal", ColumnType.TEXT)
            .value("deals", ColumnType.INT)
            .value("decided", ColumnType.INT)
            .value("brought", ColumnType.INT)
            .value("done", ColumnType.INT)
            .value("partly", ColumnType.INT)
            .value("not_done", ColumnType.INT)
            .value("dropped", ColumnType.INT)
            .value("worth", ColumnType.INT)
            .value("worth_of", ColumnType.INT)
            .value("prepare_by", ColumnType.TIME)
            .value("lacks", ColumnType.TEXT)
            .value("planned_at", ColumnType.TIME)
            .value("begun_at", ColumnType.TIME)
            .aside("seq", ColumnType.LONG)
            .declared();

    private final Pool pool;

    public PgReviews(Pool pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public String name() {
        // 2: a review that began before its planned time counts as held then
        // 3: once it has begun, only the deals on its agenda count
        // 4: with when it was planned to begin and when it did
        return "review-4";
    }

    @Override
    protected List<BoardTable> tables() {
        return List.of(REVIEW);
    }

    /** For a reader who does not wait until the entries arrive here. */
    Future<Void> keep(String board, String team, Instant at, Board now) {
        return show(new Told(board, team, List.of(), at, at, now));
    }

    @Override
    protected Stream<BoardRow> rows(Told told) {
        Board after = told.after();
        Meeting meeting = after.meeting();
        if (meeting == null) {
            return Stream.empty();
        }
        Progress progress = Progress.of(after);
        FollowUpRate kept = FollowUpRate.of(after);
        Feedback.Sum sum = meeting.feedback().sum();
        Meeting.Begun begun = meeting.begun();
        List<Integer> worth = sum == null ? List.of() : sum.worth();
        return Stream.of(REVIEW.row(
                told.board(),
                told.team(),
                meeting.plan().series(),
                meeting.plan().previous(),
                after.title(),
                meeting.plan().startsAt(),
                meeting.stage().name(),
                meeting.goal().text(),
                progress.deals(),
                progress.decided(),
                kept.brought(),
                kept.done(),
                kept.partly(),
                kept.notDone(),
                kept.dropped(),
                weighed(worth),
                worth.stream().mapToInt(Integer::intValue).sum(),
                meeting.plan().prepareBy(),
                PREPARATION.text(Preparation.of(after)),
                begun == null ? null : begun.planned(),
                begun == null ? null : begun.at(),
                after.seq()));
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
                row.getInteger("worth_of"),
                row.getOffsetDateTime("prepare_by").toInstant(),
                PREPARATION.stored(row.getString("lacks")),
                begun(row));
    }

    private static Meeting.@Nullable Begun begun(Row row) {
        OffsetDateTime planned = row.getOffsetDateTime("planned_at");
        OffsetDateTime at = row.getOffsetDateTime("begun_at");
        return planned == null || at == null ? null : new Meeting.Begun(planned.toInstant(), at.toInstant());
    }
}
