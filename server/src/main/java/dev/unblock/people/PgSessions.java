package dev.unblock.people;

import static dev.unblock.people.PgRows.time;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Sign-ins. Each request asks for its own, so somebody who is signed out, deactivated or a guest of a
 * link that is over is out with the next request, on every node. Any thread.
 */
public final class PgSessions {
    private final Pool pool;
    private final InstantSource clock;
    private final Secrets secrets;

    public PgSessions(Pool pool, InstantSource clock, Secrets secrets) {
        this.pool = pool;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Signs somebody in, and forgets sign-ins that nobody used for long. */
    public Future<Session> open(Person person) {
        var now = clock.instant();
        Session session = new Session(secrets.id(), 1, null, now, person);
        return pool.preparedQuery("""
                        with forgotten as (delete from sign_in where seen_at < $4)
                        insert into sign_in (id, person_id, generation, seen_at) values ($1, $2, 1, $3)
                        """)
                .execute(Tuple.of(session.id(), person.id(), time(now), time(now.minus(Session.IDLE))))
                .map(session);
    }

    /** Only one that lives, of somebody who may still come in. */
    public Future<Optional<Session>> find(String id) {
        var now = clock.instant();
        return pool.preparedQuery(
                        "select s.id as session, s.generation, s.confirmed_at, s.seen_at, " + PgRows.PERSON + """
                        from sign_in s join person p on p.id = s.person_id
                        where s.id = $1 and s.seen_at > $2 and p.until > $3
                        """)
                .execute(Tuple.of(id, time(now.minus(Session.IDLE)), time(now)))
                .map(rows -> PgRows.first(rows, PgSessions::session));
    }

    private static Session session(Row row) {
        return new Session(
                row.getString("session"),
                row.getInteger("generation"),
                PgRows.timeOrNull(row, "confirmed_at"),
                PgRows.time(row, "seen_at"),
                PgRows.person(row));
    }

    /** Notes that the newest token is in use. */
    public Future<Void> note(Session session) {
        return pool.preparedQuery("""
                        update sign_in set seen_at = $3, confirmed_at = coalesce(confirmed_at, $3)
                        where id = $1 and generation = $2
                        """)
                .execute(Tuple.of(session.id(), session.generation(), time(clock.instant())))
                .mapEmpty();
    }

    /** @return false when another request was faster */
    public Future<Boolean> exchange(Session session) {
        return pool.preparedQuery("""
                        update sign_in set generation = generation + 1, confirmed_at = null, seen_at = $3
                        where id = $1 and generation = $2
                        """)
                .execute(Tuple.of(session.id(), session.generation(), time(clock.instant())))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Signs somebody out here. */
    public Future<Void> close(String session) {
        return pool.preparedQuery("delete from sign_in where id = $1")
                .execute(Tuple.of(session))
                .mapEmpty();
    }

    /** Signs somebody out everywhere. */
    public Future<Void> closeAll(Person person) {
        return closeOthers(person, "");
    }

    /** Signs somebody out everywhere but here. */
    public Future<Void> closeOthers(Person person, String session) {
        return pool.preparedQuery("delete from sign_in where person_id = $1 and id <> $2")
                .execute(Tuple.of(person.id(), session))
                .mapEmpty();
    }
}
