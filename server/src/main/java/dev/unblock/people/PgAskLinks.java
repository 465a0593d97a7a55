package dev.unblock.people;

import static dev.unblock.people.PgRows.time;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Links by which executives read what they are asked for and answer it. Any thread. */
public final class PgAskLinks {
    /** Neither revoked nor expired at $1. */
    private static final String OPEN = "l.revoked_at is null and l.expires_at > $1";

    private static final String SELECT = """
            select l.id, l.team_id, t.name as team_name, l.name, l.created_at, l.expires_at
            from ask_link l join team t on t.id = l.team_id where\s""";

    private final Pool pool;
    private final InstantSource clock;
    private final Secrets secrets;

    public PgAskLinks(Pool pool, InstantSource clock, Secrets secrets) {
        this.pool = pool;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** @param token to be handed on; not to be had again */
    public record Made(AskLink link, String token) {}

    /** Empty when the team has {@link AskLink#MAX_OPEN} open ones. */
    public Future<Optional<Made>> make(Member by, String name, Duration life) {
        Instant now = clock.instant();
        String token = secrets.token();
        AskLink made = new AskLink(secrets.id(), by.team(), name, now, now.plus(life));
        return pool.preparedQuery("""
                        insert into ask_link (id, hash, team_id, name, made_by, created_at, expires_at)
                        select $2, $3, $4, $5, $6, $1, $7
                        where (select count(*) from ask_link l where l.team_id = $4 and
                        """ + OPEN + ") < $8")
                .execute(Tuple.of(
                        time(now),
                        made.id(),
                        Secrets.hash(token),
                        by.team().id(),
                        name,
                        by.id(),
                        time(made.expiresAt()),
                        (long) AskLink.MAX_OPEN))
                .map(rows -> rows.rowCount() == 1 ? Optional.of(new Made(made, token)) : Optional.empty());
    }

    /** The open ones, newest first. */
    public Future<List<AskLink>> open(String team) {
        return pool.preparedQuery(SELECT + "l.team_id = $2 and " + OPEN + " order by l.created_at desc, l.id")
                .execute(Tuple.of(time(clock.instant()), team))
                .map(rows -> PgRows.all(rows, PgAskLinks::link));
    }

    /** @return false when the team has no such open link */
    public Future<Boolean> revoke(String team, String link) {
        return pool.preparedQuery(
                        "update ask_link l set revoked_at = $1 where l.team_id = $2 and l.id = $3 and " + OPEN)
                .execute(Tuple.of(time(clock.instant()), team, link))
                .map(rows -> rows.rowCount() == 1);
    }

    /** The open one with that token. */
    public Future<Optional<AskLink>> find(String token) {
        return pool.preparedQuery(SELECT + "l.hash = $2 and " + OPEN)
                .execute(Tuple.of(time(clock.instant()), Secrets.hash(token)))
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
