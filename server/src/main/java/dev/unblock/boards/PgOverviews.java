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
            .value("review", ColumnType.FLAG)
            .value("deals", ColumnType.INT)
            .value("decided", ColumnType.INT)
            .value("updated_at", ColumnType.TIME)
            .aside("created_at", ColumnType.TIME, "coalesce(old.created_at, told.created_at)")
            .aside("seq", ColumnType.LONG)
            .declared();

    /** With who made the board. */
    private static final String MADE = """
            select o.*, e.actor_id as made_by from board_overview o
            join board_event e on e.board_id = o.board_id and e.seq = 1""";

    private final Pool pool;

    public PgOverviews(Pool pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public String name() {
        // 2: once a review has begun, only the deals on its agenda count; 3: whether it is the board of a review
        return "board-overview-3";
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
                after.meeting() != null,
                progress.deals(),
                progress.decided(),
                told.changedAt(),
                told.begunAt(),
                after.seq()));
    }

    /** Last changed first. */
    public Future<List<Overview>> ofTeam(String team) {
        String sql = MADE + " where o.team_id = $1 order by o.updated_at desc, o.board_id";
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
        String sql = MADE + " where o.board_id = $1";
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
                row.getBoolean("review"),
                row.getString("made_by"),
                row.getInteger("deals"),
                row.getInteger("decided"),
                row.getOffsetDateTime("updated_at").toInstant(),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
