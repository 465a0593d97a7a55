package dev.unblock.people;

import static dev.unblock.people.PgRows.time;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Slows down guessing. Each attempt counts as failed before it is looked at, so that many at once gain
 * nothing; one that turns out right is taken back. In the database, so that going to another node gains
 * nothing either. Names of what is guessed at are kept as hashes. Any thread.
 */
public final class PgAttempts {
    /** The first wait; each further failure doubles it. */
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /** A stranger who guesses on purpose can keep somebody out no longer than this at a time. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** After such a silence the counting begins anew. */
    static final Duration FORGET = Duration.ofHours(1);

    private final Pool pool;
    private final InstantSource clock;

    public PgAttempts(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** What is guessed at, and how many failures in a row are free. */
    public enum Kind {
        /** Somebody's account. */
        EMAIL(5),
        /** Where the guesses come from; a whole office may share one address. */
        ADDRESS(20);

        private final int free;

        Kind(int free) {
            this.free = free;
        }
    }

    /** @return how long to wait; zero = go on, and {@link #forgive} when it was right */
    public Future<Duration> take(Kind kind, String name) {
        Instant now = clock.instant();
        return pool.preparedQuery("""
                        with forgotten as (delete from attempt where last_at < $3 and key <> $1)
                        insert into attempt as a (key, failures, last_at, blocked_until) values ($1, 1, $2, $2)
                        on conflict (key) do update set
                          failures = case when a.last_at < $3 then 1 else a.failures + 1 end,
                          last_at = $2,
                          blocked_until = case when a.last_at < $3 or a.failures + 1 < $4 then $2
                            else $2 + make_interval(secs => least($6::float8, $5::float8 * 2.0 ^ least(a.failures + 1 - $4, 30)))
                            end
                        where a.blocked_until <= $2
                        """)
                .execute(Tuple.of(
                        key(kind, name),
                        time(now),
                        time(now.minus(FORGET)),
                        kind.free,
                        (double) FIRST_WAIT.toSeconds(),
                        (double) LONGEST_WAIT.toSeconds()))
                .compose(rows -> rows.rowCount() == 1 ? Future.succeededFuture(Duration.ZERO) : left(kind, name, now));
    }

    private Future<Duration> left(Kind kind, String name, Instant now) {
        return pool.preparedQuery("select blocked_until from attempt where key = $1")
                .execute(Tuple.of(key(kind, name)))
                .map(rows -> PgRows.first(rows, row -> Duration.between(now, PgRows.time(row, "blocked_until")))
                        .orElse(Duration.ZERO));
    }

    /** It was right: an account's failures are forgotten, an address only gets this one back. */
    public Future<Void> forgive(Kind kind, String name) {
        String sql = switch (kind) {
            case EMAIL -> "delete from attempt where key = $1";
            case ADDRESS -> "update attempt set failures = greatest(failures - 1, 0) where key = $1";
        };
        return pool.preparedQuery(sql).execute(Tuple.of(key(kind, name))).mapEmpty();
    }

    private static String key(Kind kind, String name) {
        return Secrets.hash(kind + ":" + name.toLowerCase(Locale.ROOT));
    }
}
