package dev.unblock.people.signin;

import static dev.unblock.people.PgRows.time;

import dev.unblock.people.Member;
import dev.unblock.people.PgRows;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.links.LinkKind;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Password reset links, handed on by a manager. Only the newest per member is valid, once, and only while the member is
 * active. Any thread.
 */
public final class PgPasswordResets {
    /** Long enough to be read tomorrow. */
    public static final Duration LIFE = Duration.ofHours(24);

    private final Pool pool;
    private final InstantSource clock;
    private final TokenGenerator tokens;

    public PgPasswordResets(Pool pool, InstantSource clock, TokenGenerator tokens) {
        this.pool = pool;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** @param token to be handed on; it is shown only once */
    public record Made(String token, Instant expiresAt) {}

    /** Empty if the manager's team has no such active member, or the maker may no longer manage it. */
    public Future<Optional<Made>> make(Member by, String member) {
        Made made = new Made(tokens.token(), clock.instant().plus(LIFE));
        return pool.preparedQuery("""
                        insert into password_reset (id, member_id, hash, made_by, created_at, expires_at)
                        select $6, of.id, $3, m.id, $7, $5 from member of, member m
                        where of.team_id = $1 and of.id = $2 and of.active and m.id = $4 and\s""" + LinkKind.PASSWORD_RESET.mayBeMade() + """
                         for share of of, m
                        on conflict (member_id) do update set id = excluded.id, hash = excluded.hash,
                          made_by = excluded.made_by, created_at = excluded.created_at,
                          expires_at = excluded.expires_at, revoked_at = null
                        """)
                .execute(Tuple.of(
                        by.team().id(),
                        member,
                        TokenGenerator.hash(made.token()),
                        by.id(),
                        time(made.expiresAt()),
                        tokens.id(),
                        time(clock.instant())))
                .map(rows -> rows.rowCount() == 1 ? Optional.of(made) : Optional.empty());
    }

    /** The member whose password an open link resets. */
    public Future<Optional<Member>> find(String token) {
        return pool.preparedQuery("select " + PgRows.MEMBER + " from member m join team t on t.id = m.team_id"
                        + " where m.id = (select o.member_id " + LinkKind.PASSWORD_RESET.byHash() + ")")
                .execute(Tuple.of(time(clock.instant()), TokenGenerator.hash(token)))
                .map(rows -> PgRows.first(rows, PgRows::member));
    }

    /** Sets the password, and signs its owner out everywhere. If two people use one link at once, one succeeds. */
    public Future<Optional<Member>> use(String token, String hash) {
        return PgRows.inTransaction(
                pool,
                sql -> sql.preparedQuery("with used as (delete from password_reset r where r.id = (select o.id "
                                + LinkKind.PASSWORD_RESET.byHash() + """
                                ) returning r.member_id)
                                update member m set password = $3 from used u, team t
                                where m.id = u.member_id and m.active and t.id = m.team_id returning\s"""
                                + PgRows.MEMBER)
                        .execute(Tuple.of(time(clock.instant()), TokenGenerator.hash(token), hash))
                        .map(rows -> PgRows.first(rows, PgRows::member))
                        // a separate statement, so that it sees sessions that were created while the update waited
                        .compose(found -> found.map(member ->
                                        PgSessions.closeAll(sql, member.id()).map(found))
                                .orElse(Future.succeededFuture(found))));
    }
}
