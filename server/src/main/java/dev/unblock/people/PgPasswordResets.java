package dev.unblock.people;

import static dev.unblock.people.PgRows.time;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Ways to a new password for those who forgot theirs, which a manager hands on as a link. The newest for
 * a member counts, once, and only while the member is active. Any thread.
 */
public final class PgPasswordResets {
    /** Long enough to be read tomorrow. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final String OPEN = "r.hash = $1 and r.expires_at > $2";

    private final Pool pool;
    private final InstantSource clock;
    private final Secrets secrets;

    public PgPasswordResets(Pool pool, InstantSource clock, Secrets secrets) {
        this.pool = pool;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** @param token to be handed on; not to be had again */
    public record Made(String token, Instant expiresAt) {}

    /** Empty where the manager's team has no such active member. */
    public Future<Optional<Made>> make(Member by, String member) {
        Made made = new Made(secrets.token(), clock.instant().plus(LIFE));
        return pool.preparedQuery("""
                        insert into password_reset (member_id, hash, made_by, expires_at)
                        select m.id, $3, $4, $5 from member m where m.team_id = $1 and m.id = $2 and m.active
                        on conflict (member_id) do update
                        set hash = excluded.hash, made_by = excluded.made_by, expires_at = excluded.expires_at
                        """)
                .execute(Tuple.of(by.team().id(), member, Secrets.hash(made.token()), by.id(), time(made.expiresAt())))
                .map(rows -> rows.rowCount() == 1 ? Optional.of(made) : Optional.empty());
    }

    /** Whose password an open one is for. */
    public Future<Optional<Member>> find(String token) {
        return pool.preparedQuery("select " + PgRows.MEMBER + """
                        from password_reset r join member m on m.id = r.member_id join team t on t.id = m.team_id
                        where m.active and\s""" + OPEN)
                .execute(Tuple.of(Secrets.hash(token), time(clock.instant())))
                .map(rows -> PgRows.first(rows, PgRows::member));
    }

    /** Sets the password, and signs its owner out everywhere. Of two who use one at once, one does. */
    public Future<Optional<Member>> use(String token, String hash) {
        return pool.preparedQuery("with used as (delete from password_reset r where " + OPEN + """
                         returning r.member_id),
                        closed as (delete from sign_in where person_id in (select member_id from used))
                        update member m set password = $3 from used u, team t
                        where m.id = u.member_id and m.active and t.id = m.team_id returning
                        """ + PgRows.MEMBER)
                .execute(Tuple.of(Secrets.hash(token), time(clock.instant()), hash))
                .map(rows -> PgRows.first(rows, PgRows::member));
    }
}
