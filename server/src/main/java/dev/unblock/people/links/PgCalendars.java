package dev.unblock.people.links;

import static dev.unblock.people.PgRows.time;

import dev.unblock.people.Member;
import dev.unblock.people.PgRows;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Secret addresses of members' calendar feeds, one each, because calendar programs cannot sign in. Valid while the
 * member is active, until a new one is created or it is revoked. Any thread.
 */
public final class PgCalendars {
    private final Pool pool;
    private final InstantSource clock;
    private final TokenGenerator tokens;

    public PgCalendars(Pool pool, InstantSource clock, TokenGenerator tokens) {
        this.pool = pool;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** @return the token, shown only once; the previous one stops working */
    public Future<String> make(Member of) {
        String token = tokens.token();
        return pool.preparedQuery("""
                        insert into calendar_link (id, member_id, hash, created_at) values ($4, $1, $2, $3)
                        on conflict (member_id) do update set id = excluded.id, hash = excluded.hash,
                          created_at = excluded.created_at, used_at = null, revoked_at = null""")
                .execute(Tuple.of(of.id(), TokenGenerator.hash(token), time(clock.instant()), tokens.id()))
                .map(token);
    }

    /**
     * Since when the content has been unchanged, as far as it was fetched; in whole seconds.
     *
     * @param tag changes with the content
     */
    public Future<Instant> unchangedSince(Member of, String tag) {
        return pool.preparedQuery("""
                        update calendar_link set tag = $2, changed_at = case when tag = $2 then changed_at
                            else greatest($3, changed_at + interval '1 second') end
                        where member_id = $1 returning changed_at""")
                .execute(Tuple.of(of.id(), tag, time(clock.instant().truncatedTo(ChronoUnit.SECONDS))))
                .map(rows -> rows.size() == 0
                        ? clock.instant()
                        : rows.iterator().next().getOffsetDateTime(0).toInstant());
    }

    /** The calendar's owner; records its use. */
    public Future<Optional<Member>> find(String token) {
        return pool.preparedQuery("with found as (select o.id, o.made_by " + LinkKind.CALENDAR.byHash() + "), used as ("
                        + PgLinks.used(LinkKind.CALENDAR) + ") select " + PgRows.MEMBER
                        + " from found join member m on m.id = found.made_by join team t on t.id = m.team_id")
                .execute(Tuple.of(time(clock.instant()), TokenGenerator.hash(token)))
                .map(rows -> PgRows.first(rows, PgRows::member));
    }
}
