package dev.unblock.people.links;

import static dev.unblock.people.PgRows.time;

import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.PgRows;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The links of all kinds. Everything that a link opens checks the view {@code open_link}, which has the one rule: a
 * link is valid only as long as its maker may create it. A maker who loses that right loses the links for good:
 * regaining it does not reopen them. Any thread.
 */
public final class PgLinks {
    private final Pool pool;
    private final InstantSource clock;

    public PgLinks(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** A guest whose link has ended. */
    public record GuestOut(String guest, String board) {}

    /** A team's open links, newest first. */
    public Future<List<Link>> open(String team) {
        return pool.preparedQuery("""
                        select o.*, nullif(o.expires_at, 'infinity') as ends_at from open_link o
                        where o.team_id = $2 and o.expires_at > $1 order by o.created_at desc, o.id""")
                .execute(Tuple.of(time(clock.instant()), team))
                .map(rows -> PgRows.all(rows, PgLinks::link));
    }

    private static Link link(Row row) {
        @Nullable String role = row.getString("role");
        @Nullable String seniority = row.getString("seniority");
        return new Link(
                row.getString("id"),
                LinkKind.valueOf(row.getString("kind")),
                row.getString("hash"),
                row.getString("made_by"),
                PgRows.time(row, "created_at"),
                PgRows.timeOrNull(row, "used_at"),
                PgRows.timeOrNull(row, "ends_at"),
                row.getInteger("uses"),
                role == null ? null : Role.valueOf(role),
                seniority == null ? null : Seniority.valueOf(seniority),
                row.getBoolean("reusable"),
                row.getString("board_id"),
                row.getString("member_id"),
                row.getString("name"));
    }

    /** @return the guests who lose access by this; empty if the team has no such open link */
    public Future<Optional<List<GuestOut>>> revoke(String team, String id) {
        Instant now = clock.instant();
        return PgRows.inTransaction(
                pool,
                sql -> sql.preparedQuery(
                                "select o.kind from open_link o where o.team_id = $2 and o.id = $3 and o.expires_at > $1")
                        .execute(Tuple.of(time(now), team, id))
                        .map(rows -> PgRows.first(rows, row -> LinkKind.valueOf(row.getString("kind"))))
                        .compose(kind -> kind.map(it -> revoke(sql, it, id, now).map(Optional::of))
                                .orElse(Future.succeededFuture(Optional.empty()))));
    }

    private static Future<List<GuestOut>> revoke(SqlClient sql, LinkKind kind, String id, Instant now) {
        return sql.preparedQuery("update " + kind.table + " set revoked_at = $1 where id = $2")
                .execute(Tuple.of(time(now), id))
                .compose(done -> guests(sql, "l.id = $1", id));
    }

    /**
     * Ends the links that a member created and may no longer create. To be called in the transaction that removes the
     * right, so that no link is created meanwhile.
     *
     * @return the guests who lose access by this
     */
    public static Future<List<GuestOut>> endThoseOf(SqlClient sql, String member, Instant now) {
        Future<List<String>> ended = Future.succeededFuture(new ArrayList<>());
        for (LinkKind kind : LinkKind.values()) {
            ended = ended.compose(before -> sql.preparedQuery(
                            "update " + kind.table + """
                             l set revoked_at = $2 from member m
                            where m.id = $1 and l.made_by = m.id and l.revoked_at is null and not\s""" + kind.mayBeMade() + " returning l.id")
                    .execute(Tuple.of(member, time(now)))
                    .map(rows -> {
                        before.addAll(PgRows.all(rows, row -> row.getString("id")));
                        return before;
                    }));
        }
        return ended.compose(ids -> guests(sql, "l.id = any($1)", ids.toArray(String[]::new)));
    }

    private static Future<List<GuestOut>> guests(SqlClient sql, String which, Object value) {
        return sql.preparedQuery(
                        "select g.id, l.board_id from guest g join guest_link l on l.id = g.link_id where " + which)
                .execute(Tuple.of(value))
                .map(rows -> PgRows.all(rows, row -> new GuestOut(row.getString("id"), row.getString("board_id"))));
    }

    /** Records that a reusable link was used now; at most once a minute. */
    static String used(LinkKind kind) {
        return "update " + kind.table + """
                 l set used_at = $1 from found where l.id = found.id
                and (l.used_at is null or l.used_at < $1 - interval '1 minute')""";
    }
}
