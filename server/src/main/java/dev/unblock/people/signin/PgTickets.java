package dev.unblock.people.signin;

import static dev.unblock.people.PgRows.time;

import dev.unblock.people.BatchedQuery;
import dev.unblock.people.Person;
import dev.unblock.people.PgRows;
import dev.unblock.people.Session;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tickets for the socket, because its opening request cannot carry custom headers. They are signed, so issuing one
 * stores nothing; only the ids of used ones are stored, so that no node accepts a ticket a second time. A ticket ends
 * with the session for which it was issued. Any thread.
 */
public final class PgTickets {
    /** Long enough for a slow connection, too short to be of use in a leaked log file. */
    public static final Duration LIFE = Duration.ofSeconds(60);

    /** Used tickets are remembered for longer than they live, because the clocks of two nodes differ. */
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);

    private final Pool pool;
    private final InstantSource clock;
    private final TokenGenerator secrets;
    private final JwtTokens tokens;
    private final BatchedQuery<Ticket, Person> used = new BatchedQuery<>(this::use);
    private volatile Instant forgotten = Instant.EPOCH;

    public PgTickets(Pool pool, InstantSource clock, TokenGenerator secrets, JwtTokens tokens) {
        this.pool = pool;
        this.clock = clock;
        this.secrets = secrets;
        this.tokens = tokens;
    }

    /** The caller has checked that this person may access this board. */
    public String issue(Session session, String board) {
        return tokens.sign(
                new Ticket(secrets.id(), session.id(), board, clock.instant().plus(LIFE)));
    }

    /** The first attempt consumes the ticket, even if it was for another board. */
    public Future<Optional<Person>> redeem(String board, String signed) {
        return tokens.readTicket(signed)
                .compose(read -> read.filter(ticket -> ticket.expires().isAfter(clock.instant()))
                        .map(ticket -> used.ask(ticket)
                                .map(person ->
                                        person.filter(who -> ticket.board().equals(board))))
                        .orElse(Future.succeededFuture(Optional.empty())));
    }

    /** The owners of those tickets that were not used before. */
    private Future<List<Optional<Person>>> use(List<Ticket> tickets) {
        Instant now = clock.instant();
        forget(now);
        return pool.preparedQuery("""
                        with shown as (
                          select * from unnest($1::text[], $2::text[], $3::timestamptz[]) as t (id, sign_in_id, expires_at)),
                        used as (
                          -- in order, so that two nodes that are shown the same tickets do not wait for each other
                          insert into used_ticket (id, expires_at) select id, expires_at from shown order by id
                          on conflict do nothing returning id)
                        select u.id as ticket,
                        """ + PgRows.PERSON + """
                        from used u join shown t on t.id = u.id
                        join sign_in s on s.id = t.sign_in_id join person p on p.id = s.person_id
                        where p.until > $4
                        """)
                .execute(Tuple.of(
                        tickets.stream().map(Ticket::id).toArray(String[]::new),
                        tickets.stream().map(Ticket::session).toArray(String[]::new),
                        tickets.stream().map(ticket -> time(ticket.expires())).toArray(OffsetDateTime[]::new),
                        time(now)))
                .map(rows -> {
                    Map<String, Person> owners = new HashMap<>();
                    rows.forEach(row -> owners.put(row.getString("ticket"), PgRows.person(row)));
                    // removed, so that a ticket that is shown twice at once is good for the first of the two
                    return tickets.stream()
                            .map(ticket -> Optional.ofNullable(owners.remove(ticket.id())))
                            .toList();
                });
    }

    /** Once a minute; what fails is done the next time. */
    private void forget(Instant now) {
        if (now.isAfter(forgotten.plus(LIFE))) {
            forgotten = now;
            pool.preparedQuery("delete from used_ticket where expires_at < $1")
                    .execute(Tuple.of(time(now.minus(FORGET_AFTER))));
        }
    }
}
