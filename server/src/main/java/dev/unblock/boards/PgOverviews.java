package dev.unblock.boards;

import dev.unblock.board.Board;
import dev.unblock.board.Language;
import dev.unblock.board.Progress;
import dev.unblock.store.BoardRow;
import dev.unblock.store.BoardTable;
import dev.unblock.store.ColumnType;
import dev.unblock.store.ReadModel;
import dev.unblock.store.Told;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One row per board for the list, a read model. Any thread. */
public final class PgOverviews extends ReadModel {
    /** More boards at once are new only after an outage of the read models. */
    private static final int NEWEST = 20;

    private static final BoardTable OVERVIEW = BoardTable.named("board_overview")
            .value("team_id", ColumnType.TEXT)
            .value("title", ColumnType.TEXT)
            .value("language", ColumnType.TEXT)
            .value("locked", ColumnType.FLAG)
            .value("deals", ColumnType.INT)
            .value("decided", ColumnType.INT)
            .value("updated_at", ColumnType.TIME)
            .aside("created_at", ColumnType.TIME, "coalesce(old.created_at, told.created_at)")
            .aside("seq", ColumnType.LONG)
            .declared();

    private final Pool pool;

    public PgOverviews(Pool pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public String name() {
        // 2: once a review has begun, only the deals on its agenda count
        return "board-overview-2";
    }

    @Override
    protected List<BoardTable> tables() {
        return List.of(OVERVIEW);
    }

    @Override
    protected Stream<BoardRow> rows(Told told) {
        Board after = told.after();
        Progress progress = Progress.of(after);
        return Stream.of(OVERVIEW.row(
                told.board(),
                told.team(),
                after.title(),
                after.language().name(),
                after.locked(),
                progress.deals(),
                progress.decided(),
                told.changedAt(),
                told.begunAt(),
                after.seq()));
    }

    /** Last changed first. */
    public Future<List<Overview>> ofTeam(String team) {
        String sql = "select * from board_overview where team_id = $1 order by updated_at desc, board_id";
        return pool.preparedQuery(sql).execute(Tuple.of(team)).map(PgOverviews::overviews);
    }

    /** Ids of the team's newest boards that the read model has not seen yet, newest first. */
    public Future<List<String>> unlisted(String team) {
        String sql = """
                select id from board where team_id = $1
                  and not exists (select from board_overview where board_id = board.id)
                order by created_at desc limit $2""";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(team, NEWEST))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("id"))
                        .toList());
    }

    /** Empty for a board that the read model has not seen yet. */
    public Future<Optional<Overview>> of(String board) {
        String sql = "select * from board_overview where board_id = $1";
        return pool.preparedQuery(sql)
                .execute(Tuple.of(board))
                .map(rows -> overviews(rows).stream().findFirst());
    }

    private static List<Overview> overviews(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PgOverviews::overview)
                .toList();
    }

    private static Overview overview(Row row) {
        return new Overview(
                row.getString("board_id"),
                row.getString("title"),
                Language.valueOf(row.getString("language")),
                row.getBoolean("locked"),
                row.getInteger("deals"),
                row.getInteger("decided"),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
