package dev.unblock.people.signin;

import static dev.unblock.people.PgRows.time;

import dev.unblock.people.PgRows;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Slows down guessing. An account with too many wrong passwords in a row accepts none for a while; an address with many
 * wrong guesses must wait after each further one, whatever the account, but a right password is never refused because
 * of other people's guesses. In the database, so that switching nodes gains nothing. Accounts and addresses are stored
 * as hashes. Any thread.
 */
public final class PgAttempts {
    /** Free failures of an account in a row. */
    private static final int FREE = 5;

    /** The first delay; each further failure doubles it. */
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);

    /** Maximum delay: an attacker can lock a person out no longer than this at a time. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    /** After this time without failures the count starts over. */
    static final Duration FORGET = Duration.ofHours(1);

    /** Free failures of an address, because an office may share one. One is forgiven each minute. */
    private static final int FREE_OF_ADDRESS = 20;

    private static final Duration PAUSE_PER_FAILURE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Pool pool;
    private final InstantSource clock;

    public PgAttempts(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * The state of an account.
     *
     * @param left how much longer it accepts no password; zero = it does
     * @param isTrusted whether its last password was right, or the last wrong one is long ago
     */
    public record Standing(Duration left, boolean isTrusted) {}

    public Future<Standing> standing(String email) {
        Instant now = clock.instant();
        return pool.preparedQuery("select blocked_until from attempt where key = $1 and last_at >= $2")
                .execute(Tuple.of(account(email), time(now.minus(FORGET))))
                .map(rows -> PgRows.first(
                                rows, row -> new Standing(left(now, PgRows.time(row, "blocked_until")), false))
                        .orElse(new Standing(Duration.ZERO, true)));
    }

    private static Duration left(Instant now, Instant until) {
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }

    /**
     * A password was wrong.
     *
     * @return how long the next check from this address has to wait
     */
    public Future<Duration> failed(String email, String address) {
        return failedAt(email).compose(done -> failedFrom(address));
    }

    private Future<Void> failedAt(String email) {
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
                        """)
                .execute(Tuple.of(
                        account(email),
                        time(now),
                        time(now.minus(FORGET)),
                        FREE,
                        (double) FIRST_WAIT.toSeconds(),
                        (double) LONGEST_WAIT.toSeconds()))
                .mapEmpty();
    }

    private Future<Duration> failedFrom(String address) {
        return pool.preparedQuery("""
                        insert into attempt as a (key, failures, last_at, blocked_until) values ($1, 1, $2, $2)
                        on conflict (key) do update set last_at = $2,
                          failures = 1 + greatest(0, a.failures - floor(extract(epoch from $2 - a.last_at) / 60))::integer
                        returning failures
                        """)
                .execute(Tuple.of(TokenGenerator.hash("ADDRESS:" + address), time(clock.instant())))
                .map(rows -> pause(rows.iterator().next().getInteger("failures")));
    }

    private static Duration pause(int failures) {
        if (failures < FREE_OF_ADDRESS) {
            return Duration.ZERO;
        }
        Duration pause = PAUSE_PER_FAILURE.multipliedBy(failures);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** A password was right: clears the account's failures. */
    public Future<Void> forgive(String email) {
        return pool.preparedQuery("delete from attempt where key = $1")
                .execute(Tuple.of(account(email)))
                .mapEmpty();
    }

    private static String account(String email) {
        return TokenGenerator.hash("EMAIL:" + email.toLowerCase(Locale.ROOT));
    }
}
