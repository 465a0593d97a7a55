package dev.unblock.people.signin;

import static dev.unblock.people.PgRows.time;

import dev.unblock.people.Person;
import dev.unblock.people.PgRows;
import dev.unblock.people.Session;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Tickets for the socket, because its opening request cannot carry custom headers. In the database, so that any node
 * may redeem another node's ticket. A ticket ends with the session for which it was issued. Any thread.
 */
public final class PgTickets {
    /** Long enough for a slow connection, too short to be of use in a leaked log file. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    /** Tickets of one person at a time, enough for many tabs that come back at once; newer ones replace the oldest. */
    public static final int MOST = 20;

    private final Pool pool;
    private final InstantSource clock;
    private final TokenGenerator tokens;

    public PgTickets(Pool pool, InstantSource clock, TokenGenerator tokens) {
        this.pool = pool;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** The caller has checked that this person may access this board. Empty if the session has ended by now. */
    public Future<Optional<String>> issue(Session session, String board) {
        var now = clock.instant();
        String ticket = tokens.token();
        return PgRows.inTurn(
                pool,
                "tickets of " + session.person().id(),
                sql -> sql.preparedQuery("""
                        with forgotten as (
                          delete from ticket where hash in (
                            select hash from ticket where expires_at < $5 for update skip locked) or hash in (
                            select t.hash from ticket t join sign_in o on o.id = t.sign_in_id
                            where o.person_id = (select person_id from sign_in where id = $2)
                            order by t.expires_at desc, t.hash offset $6))
                        insert into ticket (hash, sign_in_id, board_id, expires_at)
                        select $1, s.id, $3, $4 from sign_in s where s.id = $2 for key share
                        """)
                        .execute(Tuple.of(
                                TokenGenerator.hash(ticket),
                                session.id(),
                                board,
                                time(now.plus(LIFE)),
                                time(now),
                                (long) MOST - 1))
                        .map(rows -> rows.rowCount() == 1 ? Optional.of(ticket) : Optional.empty()));
    }

    /** The first attempt consumes the ticket, even if it was for another board. */
    public Future<Optional<Person>> redeem(String board, String ticket) {
        return pool.preparedQuery(
                        "with used as (delete from ticket where hash = $1 returning *) select " + PgRows.PERSON + """
                        from used u join sign_in s on s.id = u.sign_in_id join person p on p.id = s.person_id
                        where u.board_id = $2 and u.expires_at > $3 and p.until > $3
                        """)
                .execute(Tuple.of(TokenGenerator.hash(ticket), board, time(clock.instant())))
                .map(rows -> PgRows.first(rows, PgRows::person));
    }
}
