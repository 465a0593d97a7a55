package dev.unblock.people;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Maps rows to people, and times to PostgreSQL and back. */
public final class PgRows {
    /** The columns that {@link #person} reads, from the view {@code person}. */
    public static final String PERSON = """
            p.id, p.team_id, p.team_name, p.board_id, p.name, p.number, p.email, p.role, p.seniority, p.language
            """;

    /** The columns that {@link #member} reads, from {@code member m join team t}. */
    public static final String MEMBER = """
            m.id, m.team_id, t.name as team_name, m.name, m.number, m.email, m.role, m.seniority, m.language, m.active
            """;

    private PgRows() {}

    /** All or nothing; the work always has a result. */
    public static <T> Future<T> inTransaction(Pool pool, Function<SqlConnection, Future<T>> work) {
        return pool.withTransaction(work).map(Objects::requireNonNull);
    }

    /**
     * The same, one after the other with all others that name the same key: what the work counts is exact, because it
     * sees what they have written.
     */
    public static <T> Future<T> inTurn(Pool pool, String key, Function<SqlConnection, Future<T>> work) {
        return inTransaction(pool, sql -> takeTurn(sql, key).compose(mine -> work.apply(sql)));
    }

    /** Waits within a transaction until no other one has this turn, and has it until the end of the transaction. */
    public static Future<Void> takeTurn(SqlClient sql, String key) {
        return sql.preparedQuery("select pg_advisory_xact_lock(hashtextextended($1, 0))")
                .execute(Tuple.of(key))
                .mapEmpty();
    }

    /**
     * Keeps a team from being deleted until the end of the transaction. Deletion locks the team before anything else, so
     * a transaction that will need the team does the same: otherwise each could wait for the other.
     *
     * @return false if there is no such team any more
     */
    public static Future<Boolean> holdTeam(SqlClient sql, String team) {
        return sql.preparedQuery("select from team where id = $1 for key share")
                .execute(Tuple.of(team))
                .map(rows -> rows.size() == 1);
    }

    public static <T> Optional<T> first(RowSet<Row> rows, Function<Row, T> read) {
        var rest = rows.iterator();
        return rest.hasNext() ? Optional.of(read.apply(rest.next())) : Optional.empty();
    }

    public static <T> List<T> all(RowSet<Row> rows, Function<Row, T> read) {
        return rows.stream().map(read).toList();
    }

    public static Person person(Row row) {
        String board = row.getString("board_id");
        return board == null ? member(row, true) : guest(row, board);
    }

    public static Member member(Row row) {
        return member(row, row.getBoolean("active"));
    }

    private static Member member(Row row, boolean active) {
        return new Member(
                row.getString("id"),
                team(row),
                row.getString("name"),
                row.getInteger("number"),
                row.getString("email"),
                role(row),
                Seniority.valueOf(row.getString("seniority")),
                Language.valueOf(row.getString("language")),
                active);
    }

    private static Guest guest(Row row, String board) {
        return new Guest(
                row.getString("id"),
                team(row),
                board,
                row.getString("name"),
                row.getInteger("number"),
                role(row),
                Language.valueOf(row.getString("language")));
    }

    public static Team team(Row row) {
        return new Team(row.getString("team_id"), row.getString("team_name"));
    }

    public static Role role(Row row) {
        return Role.valueOf(row.getString("role"));
    }

    public static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Instant timeOrNull(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }

    public static Instant time(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }

    public static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
