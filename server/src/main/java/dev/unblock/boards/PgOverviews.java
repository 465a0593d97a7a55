package dev.unblock.boards;

import dev.unblock.board.Board;
import dev.unblock.board.Deal;
import dev.unblock.board.Entry;
import dev.unblock.board.Language;
import dev.unblock.log.Projection;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** One row per board for the list, a read model. Any thread. */
public final class PgOverviews implements Projection {
    /** More boards at once are new only after an outage of the read models. */
    private static final int NEWEST = 20;

    private final Pool pool;

    public PgOverviews(Pool pool) {
        this.pool = pool;
    }

    @Override
    public String name() {
        return "board-overview";
    }

    @Override
    public Future<Void> follow(String board, String team, List<Entry> entries, Board after) {
        String sql = """
                insert into board_overview
                  (board_id, team_id, title, language, locked, deals, decided, updated_at, created_at, seq)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                on conflict (board_id) do update set title = excluded.title, language = excluded.language,
                  locked = excluded.locked, deals = excluded.deals, decided = excluded.decided,
                  updated_at = excluded.updated_at, seq = excluded.seq
                where board_overview.seq <= excluded.seq""";
        List<Deal> deals =
                after.deals().values().stream().filter(deal -> !deal.removed()).toList();
        int decided =
                (int) deals.stream().filter(deal -> deal.decision() != null).count();
        Tuple values = Tuple.of(board, team, after.title(), after.language().name(), after.locked(), deals.size())
                .addInteger(decided)
                .addOffsetDateTime(entries.getLast().at().atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(entries.getFirst().at().atOffset(ZoneOffset.UTC))
                .addLong(after.seq());
        return pool.preparedQuery(sql).execute(values).mapEmpty();
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
