package dev.unblock.people;

import static dev.unblock.people.PgRows.time;

import dev.unblock.board.Language;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Guest links to boards, and the guests who came by them. The callers have checked that a board is the
 * team's. Any thread.
 */
public final class PgGuests {
    /** Neither revoked nor expired at $1. */
    private static final String OPEN = "l.revoked_at is null and l.expires_at > $1";

    private static final String GUESTS = "(select count(*) from guest g where g.link_id = l.id)";

    private final Pool pool;
    private final InstantSource clock;
    private final Secrets secrets;

    public PgGuests(Pool pool, InstantSource clock, Secrets secrets) {
        this.pool = pool;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** @param token to be handed on; not to be had again */
    public record Made(GuestLink link, String token) {}

    /** Empty when the board has {@link GuestLink#MAX_OPEN} open ones. */
    public Future<Optional<Made>> make(String board, Member by, GuestRole as, Duration life) {
        Instant now = clock.instant();
        String token = secrets.token();
        GuestLink made = new GuestLink(secrets.id(), board, as.role(), 0, now, now.plus(life));
        return pool.preparedQuery("""
                        insert into guest_link (id, hash, board_id, made_by, role, created_at, expires_at)
                        select $2, $3, $4, $5, $6, $1, $7
                        where (select count(*) from guest_link l where l.board_id = $4 and
                        """ + OPEN + ") < $8")
                .execute(Tuple.of(
                        time(now),
                        made.id(),
                        Secrets.hash(token),
                        board,
                        by.id(),
                        as.name(),
                        time(made.expiresAt()),
                        (long) GuestLink.MAX_OPEN))
                .map(rows -> rows.rowCount() == 1 ? Optional.of(new Made(made, token)) : Optional.empty());
    }

    /** The open ones, newest first. */
    public Future<List<GuestLink>> open(String board) {
        return pool.preparedQuery("select l.*, " + GUESTS + " as guests from guest_link l where l.board_id = $2 and "
                        + OPEN + " order by l.created_at desc, l.id")
                .execute(Tuple.of(time(clock.instant()), board))
                .map(rows -> PgRows.all(rows, PgGuests::link));
    }

    private static GuestLink link(Row row) {
        return new GuestLink(
                row.getString("id"),
                row.getString("board_id"),
                PgRows.role(row),
                row.getInteger("guests"),
                PgRows.time(row, "created_at"),
                PgRows.time(row, "expires_at"));
    }

    /** @return the guests who are out by this; empty when the board has no such open link */
    public Future<Optional<List<String>>> revoke(String board, String link) {
        return PgRows.inTransaction(
                pool,
                sql -> sql.preparedQuery(
                                "update guest_link l set revoked_at = $1 where l.board_id = $2 and l.id = $3 and "
                                        + OPEN)
                        .execute(Tuple.of(time(clock.instant()), board, link))
                        .compose(rows -> rows.rowCount() == 0
                                ? Future.succeededFuture(Optional.empty())
                                : sql.preparedQuery("select id from guest where link_id = $1")
                                        .execute(Tuple.of(link))
                                        .map(guests -> Optional.of(PgRows.all(guests, row -> row.getString("id"))))));
    }

    /** What an open link offers. */
    public Future<Optional<GuestLink.Offer>> offer(String token) {
        return pool.preparedQuery("""
                        select l.id, l.board_id, t.id as team_id, t.name as team_name
                        from guest_link l join board b on b.id = l.board_id join team t on t.id = b.team_id
                        where l.hash = $2 and
                        """ + OPEN + " and " + GUESTS + " < $3")
                .execute(Tuple.of(time(clock.instant()), Secrets.hash(token), (long) GuestLink.MAX_GUESTS))
                .map(rows -> PgRows.first(
                        rows,
                        row -> new GuestLink.Offer(row.getString("id"), row.getString("board_id"), PgRows.team(row))));
    }

    /** Empty when the link is not open. */
    public Future<Optional<Guest>> enter(String token, String name, Language language) {
        String id = Guest.PREFIX + secrets.id();
        return PgRows.inTransaction(
                pool,
                sql -> sql.preparedQuery("""
                        insert into guest (id, link_id, name, language, created_at)
                        select $4, l.id, $5, $6, $1 from guest_link l where l.hash = $2 and
                        """ + OPEN + " and " + GUESTS + " < $3")
                        .execute(Tuple.of(
                                time(clock.instant()),
                                Secrets.hash(token),
                                (long) GuestLink.MAX_GUESTS,
                                id,
                                name,
                                language.name()))
                        .compose(rows -> sql.preparedQuery("select " + PgRows.PERSON + " from person p where p.id = $1")
                                .execute(Tuple.of(id)))
                        .map(rows -> PgRows.first(rows, PgRows::person).map(Guest.class::cast)));
    }

    /** Those whose link expired after one moment and until another, its end included. */
    public Future<List<Guest>> expired(Instant after, Instant until) {
        return pool.preparedQuery("select " + PgRows.PERSON
                        + " from person p where p.board_id is not null and p.until > $1 and p.until <= $2")
                .execute(Tuple.of(time(after), time(until)))
                .map(rows -> PgRows.all(rows, row -> (Guest) PgRows.person(row)));
    }

    /** The latest of those whose link is over: what they wrote still stands there. */
    public Future<List<Guest>> former(String board) {
        return pool.preparedQuery("""
                        select g.id, b.team_id, t.name as team_name, l.board_id, g.name, null::text as email, l.role,
                        'REGULAR' as seniority, g.language
                        from guest g join guest_link l on l.id = g.link_id
                        join board b on b.id = l.board_id join team t on t.id = b.team_id
                        where l.board_id = $2 and not (\
                        """ + OPEN + ") order by g.created_at desc, g.id limit $3")
                .execute(Tuple.of(time(clock.instant()), board, GuestLink.MAX_GUESTS))
                .map(rows -> PgRows.all(rows, row -> (Guest) PgRows.person(row)));
    }

    /** Those who may come to this board now. */
    public Future<List<Guest>> guests(String board) {
        return pool.preparedQuery("select " + PgRows.PERSON
                        + " from person p where p.board_id = $1 and p.until > $2 order by p.name, p.id")
                .execute(Tuple.of(board, time(clock.instant())))
                .map(rows -> PgRows.all(rows, row -> (Guest) PgRows.person(row)));
    }
}
