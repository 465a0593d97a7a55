package dev.unblock.people.links;

import static dev.unblock.people.PgRows.time;

import dev.unblock.people.Member;
import dev.unblock.people.PgRows;
import dev.unblock.people.TokenGenerator;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Links with which executives read and answer their requests. Any thread. */
public final class PgAskLinks {
    private static final String READ = "o.id, o.team_id, t.name as team_name, o.name, o.created_at, o.expires_at";

    private final Pool pool;
    private final InstantSource clock;
    private final TokenGenerator tokens;

    public PgAskLinks(Pool pool, InstantSource clock, TokenGenerator tokens) {
        this.pool = pool;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** @param token to be handed on; it is shown only once */
    public record Made(AskLink link, String token) {}

    /** Empty if the team has {@link AskLink#MAX_OPEN} open ones, or the maker may no longer create any. */
    public Future<Optional<Made>> make(Member by, String name, Duration life) {
        Instant now = clock.instant();
        String token = tokens.token();
        AskLink made = new AskLink(tokens.id(), by.team(), name, now, now.plus(life));
        return PgRows.inTurn(
                pool,
                "request links of " + by.team().id(),
                sql -> sql.preparedQuery("""
                        insert into ask_link (id, hash, team_id, name, made_by, created_at, expires_at)
                        select $2, $3, $4, $5, m.id, $1, $7 from member m where m.id = $6 and\s""" + LinkKind.ASKS.mayBeMade() + """
                         and (select count(*) from open_link o
                          where o.kind = 'ASKS' and o.team_id = $4 and o.expires_at > $1) < $8 for share of m""")
                        .execute(Tuple.of(
                                time(now),
                                made.id(),
                                TokenGenerator.hash(token),
                                by.team().id(),
                                name,
                                by.id(),
                                time(made.expiresAt()),
                                (long) AskLink.MAX_OPEN))
                        .map(rows -> rows.rowCount() == 1 ? Optional.of(new Made(made, token)) : Optional.empty()));
    }

    /** Open links, newest first. */
    public Future<List<AskLink>> open(String team) {
        return pool.preparedQuery("select " + READ + """
                         from open_link o join team t on t.id = o.team_id
                        where o.kind = 'ASKS' and o.team_id = $2 and o.expires_at > $1
                        order by o.created_at desc, o.id""")
                .execute(Tuple.of(time(clock.instant()), team))
                .map(rows -> PgRows.all(rows, PgAskLinks::link));
    }

    /** The open link with that token; records its use. */
    public Future<Optional<AskLink>> find(String token) {
        return pool.preparedQuery("with found as (select o.* " + LinkKind.ASKS.byHash() + "), used as ("
                        + PgLinks.used(LinkKind.ASKS) + ") select " + READ
                        + " from found o join team t on t.id = o.team_id")
                .execute(Tuple.of(time(clock.instant()), TokenGenerator.hash(token)))
                .map(rows -> PgRows.first(rows, PgAskLinks::link));
    }

    private static AskLink link(Row row) {
        return new AskLink(
                row.getString("id"),
                PgRows.team(row),
                row.getString("name"),
                PgRows.time(row, "created_at"),
                PgRows.time(row, "expires_at"));
    }
}
