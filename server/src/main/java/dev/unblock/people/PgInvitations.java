package dev.unblock.people;

import static dev.unblock.people.PgRows.time;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Invitations into a team, and how they are taken up. Any thread. */
public final class PgInvitations {
    private static final String UNIQUE_VIOLATION = "23505";

    /** Neither revoked nor expired at $1 nor used up. */
    private static final String OPEN = "i.revoked_at is null and i.expires_at > $1 and (i.reusable or i.joined = 0)";

    private final Pool pool;
    private final InstantSource clock;
    private final Secrets secrets;
    private final PgPeople people;

    public PgInvitations(Pool pool, InstantSource clock, Secrets secrets, PgPeople people) {
        this.pool = pool;
        this.clock = clock;
        this.secrets = secrets;
        this.people = people;
    }

    /** @param token to be handed on; not to be had again */
    public record Made(Invitation invitation, String token) {}

    /** Empty when the team has {@link Invitation#MAX_OPEN} open ones. */
    public Future<Optional<Made>> make(Member by, Role role, Seniority seniority, Duration life, boolean reusable) {
        Instant now = clock.instant();
        String token = secrets.token();
        Invitation made = new Invitation(secrets.id(), role, seniority, reusable, 0, now, now.plus(life));
        return pool.preparedQuery("""
                        insert into invitation (id, hash, team_id, made_by, role, seniority, reusable, created_at, expires_at)
                        select $2, $3, $4, $5, $6, $7, $8, $1, $9
                        where (select count(*) from invitation i where i.team_id = $4 and
                        """ + OPEN + ") < $10")
                .execute(Tuple.of(
                        time(now),
                        made.id(),
                        Secrets.hash(token),
                        by.team().id(),
                        by.id(),
                        role.name(),
                        seniority.name(),
                        reusable,
                        time(made.expiresAt()),
                        (long) Invitation.MAX_OPEN))
                .map(rows -> rows.rowCount() == 1 ? Optional.of(new Made(made, token)) : Optional.empty());
    }

    /** The open ones, newest first. */
    public Future<List<Invitation>> open(String team) {
        return pool.preparedQuery("select i.* from invitation i where i.team_id = $2 and " + OPEN
                        + " order by i.created_at desc, i.id")
                .execute(Tuple.of(time(clock.instant()), team))
                .map(rows -> PgRows.all(rows, PgInvitations::invitation));
    }

    private static Invitation invitation(Row row) {
        return new Invitation(
                row.getString("id"),
                PgRows.role(row),
                Seniority.valueOf(row.getString("seniority")),
                row.getBoolean("reusable"),
                row.getInteger("joined"),
                PgRows.time(row, "created_at"),
                PgRows.time(row, "expires_at"));
    }

    /** @return false when this team has no such open invitation */
    public Future<Boolean> revoke(String team, String id) {
        return pool.preparedQuery(
                        "update invitation i set revoked_at = $1 where i.team_id = $2 and i.id = $3 and " + OPEN)
                .execute(Tuple.of(time(clock.instant()), team, id))
                .map(rows -> rows.rowCount() == 1);
    }

    /** What an open invitation offers. */
    public Future<Optional<Invitation.Offer>> offer(String token) {
        return offer(pool, token, "");
    }

    private Future<Optional<Invitation.Offer>> offer(SqlClient sql, String token, String lock) {
        return sql.preparedQuery("""
                        select i.id, i.team_id, t.name as team_name, i.role, i.seniority
                        from invitation i join team t on t.id = i.team_id where i.hash = $2 and
                        """ + OPEN + lock)
                .execute(Tuple.of(time(clock.instant()), Secrets.hash(token)))
                .map(rows -> PgRows.first(
                        rows,
                        row -> new Invitation.Offer(
                                row.getString("id"),
                                PgRows.team(row),
                                PgRows.role(row),
                                Seniority.valueOf(row.getString("seniority")))));
    }

    /** Makes the member. Of two who take a single-use invitation at once, one comes in. */
    public Future<Invitation.Outcome> join(String token, Joiner joiner) {
        return PgRows.inTransaction(
                        pool,
                        sql -> offer(sql, token, " for update of i")
                                .compose(offer -> offer.map(open -> join(sql, open, joiner))
                                        .orElse(Future.succeededFuture(new Invitation.Outcome.Over()))))
                .recover(failure ->
                        failure instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState())
                                ? Future.succeededFuture(new Invitation.Outcome.EmailTaken())
                                : Future.failedFuture(failure));
    }

    /** Who joins; role and seniority come from the invitation. */
    public record Joiner(String name, String email, String hash, Language language) {}

    private Future<Invitation.Outcome> join(SqlClient sql, Invitation.Offer offer, Joiner joiner) {
        var who = new Member.New(joiner.name(), joiner.email(), offer.role(), offer.seniority(), joiner.language());
        return sql.preparedQuery("update invitation set joined = joined + 1 where id = $1")
                .execute(Tuple.of(offer.id()))
                .compose(counted -> people.add(sql, offer.team(), who, joiner.hash()))
                .map(Invitation.Outcome.Joined::new);
    }
}
