package dev.unblock.people.signin;

import static dev.unblock.people.PgRows.time;

import dev.unblock.people.BatchedQuery;
import dev.unblock.people.Person;
import dev.unblock.people.PgRows;
import dev.unblock.people.Session;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sessions. Each request looks up its own, so a person who was signed out or deactivated, or a guest whose link has
 * ended, loses access with the next request, on every node. Any thread.
 */
public final class PgSessions {
    private final Pool pool;
    private final InstantSource clock;
    private final TokenGenerator tokens;
    private final BatchedQuery<String, Session> found = new BatchedQuery<>(this::find);

    public PgSessions(Pool pool, InstantSource clock, TokenGenerator tokens) {
        this.pool = pool;
        this.clock = clock;
        this.tokens = tokens;
    }

    /**
     * Creates a session, and deletes long unused ones. Empty for a person who no longer has access: without this check,
     * a person who was deactivated, or whose password was changed, during the sign-in would get a session that nobody
     * ends.
     *
     * @param password hash of the password that was given; null if none was
     */
    public Future<Optional<Session>> open(Person person, @Nullable String password) {
        var now = clock.instant();
        Session session = new Session(tokens.id(), 1, null, now, person);
        return pool.preparedQuery("""
                        with forgotten as (delete from sign_in where seen_at < $4),
                        of_team as (select m.id from member m where m.id = $2 and m.active
                          and ($5::text is null or m.password = $5) for share),
                        of_board as (select p.id from person p where p.id = $2 and p.board_id is not null and p.until > $3)
                        insert into sign_in (id, person_id, generation, seen_at)
                        select $1, who.id, 1, $3 from (select id from of_team union all select id from of_board) who
                        """)
                .execute(Tuple.of(session.id(), person.id(), time(now), time(now.minus(Session.IDLE)), password))
                .map(rows -> rows.rowCount() == 1 ? Optional.of(session) : Optional.empty());
    }

    /** Only a live session of a person who still has access. */
    public Future<Optional<Session>> find(String id) {
        return found.ask(id);
    }

    private Future<List<Optional<Session>>> find(List<String> ids) {
        var now = clock.instant();
        return pool.preparedQuery(
                        "select s.id as session, s.generation, s.confirmed_at, s.seen_at, " + PgRows.PERSON + """
                        from sign_in s join person p on p.id = s.person_id
                        where s.id = any($1) and s.seen_at > $2 and p.until > $3
                        """)
                .execute(Tuple.of(ids.toArray(String[]::new), time(now.minus(Session.IDLE)), time(now)))
                .map(rows -> {
                    Map<String, Session> sessions = new HashMap<>();
                    rows.forEach(row -> sessions.put(row.getString("session"), session(row)));
                    return ids.stream()
                            .map(id -> Optional.ofNullable(sessions.get(id)))
                            .toList();
                });
    }

    private static Session session(Row row) {
        return new Session(
                row.getString("session"),
                row.getInteger("generation"),
                PgRows.timeOrNull(row, "confirmed_at"),
                PgRows.time(row, "seen_at"),
                PgRows.person(row));
    }

    /** Records that the newest token is in use. */
    public Future<Void> note(Session session) {
        return pool.preparedQuery("""
                        update sign_in set seen_at = $3, confirmed_at = coalesce(confirmed_at, $3)
                        where id = $1 and generation = $2
                        """)
                .execute(Tuple.of(session.id(), session.generation(), time(clock.instant())))
                .mapEmpty();
    }

    /** @return false if another request was faster */
    public Future<Boolean> exchange(Session session) {
        return pool.preparedQuery("""
                        update sign_in set generation = generation + 1, confirmed_at = null, seen_at = $3
                        where id = $1 and generation = $2
                        """)
                .execute(Tuple.of(session.id(), session.generation(), time(clock.instant())))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Signs out in this browser. */
    public Future<Void> close(String session) {
        return pool.preparedQuery("delete from sign_in where id = $1")
                .execute(Tuple.of(session))
                .mapEmpty();
    }

    /** Signs the person out everywhere. */
    public Future<Void> closeAll(Person person) {
        return closeAll(pool, person.id());
    }

    static Future<Void> closeAll(SqlClient sql, String person) {
        return closeOthers(sql, person, "");
    }

    /** Signs the person out everywhere else. */
    public static Future<Void> closeOthers(SqlClient sql, String person, String session) {
        return sql.preparedQuery("delete from sign_in where person_id = $1 and id <> $2")
                .execute(Tuple.of(person, session))
                .mapEmpty();
    }
}
