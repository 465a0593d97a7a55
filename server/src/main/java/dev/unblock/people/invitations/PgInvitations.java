package dev.unblock.people.invitations;

import static dev.unblock.people.PgRows.time;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.board.Seniority;
import dev.unblock.people.Member;
import dev.unblock.people.PgRows;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.links.LinkKind;
import dev.unblock.people.links.TeamLinkTokens;
import dev.unblock.people.team.PgPeople;
import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Invitations to a team, and joining by them. Any thread. */
public final class PgInvitations {
    private static final String UNIQUE_VIOLATION = "23505";

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Pool pool;
    private final InstantSource clock;
    private final TokenGenerator tokens;
    private final TeamLinkTokens teamLinks;
    private final PgPeople people;

    public PgInvitations(
            Pool pool, InstantSource clock, TokenGenerator tokens, TeamLinkTokens teamLinks, PgPeople people) {
        this.pool = pool;
        this.clock = clock;
        this.tokens = tokens;
        this.teamLinks = teamLinks;
        this.people = people;
    }

    /** @param token to be handed on; one for a single person is shown only once */
    public record Made(Invitation invitation, String token) {}

    /** Empty if the team has {@link Invitation#MAX_OPEN} open ones, or the maker may no longer invite. */
    public Future<Optional<Made>> make(Member by, Role role, Seniority seniority, Duration life, boolean reusable) {
        Instant now = clock.instant();
        Invitation made = new Invitation(tokens.id(), role, seniority, reusable, now, now.plus(life));
        String token = reusable ? teamLinks.token(made.id()) : tokens.token();
        return PgRows.inTurn(
                pool,
                "invitations of " + by.team().id(),
                sql -> sql.preparedQuery("""
                        insert into invitation (id, hash, team_id, made_by, role, seniority, reusable, created_at, expires_at)
                        select $2, $3, $4, m.id, $6, $7, $8, $1, $9 from member m where m.id = $5 and\s""" + LinkKind.INVITATION.mayBeMade() + """
                         and (select count(*) from open_link o
                          where o.kind = 'INVITATION' and o.team_id = $4 and o.expires_at > $1) < $10 for share of m""")
                        .execute(Tuple.of(
                                time(now),
                                made.id(),
                                TokenGenerator.hash(token),
                                by.team().id(),
                                by.id(),
                                role.name(),
                                seniority.name(),
                                reusable,
                                time(made.expiresAt()),
                                (long) Invitation.MAX_OPEN))
                        .map(rows -> rows.rowCount() == 1 ? Optional.of(new Made(made, token)) : Optional.empty()));
    }

    /** The offer of an open invitation. */
    public Future<Optional<Invitation.Offer>> offer(String token) {
        return offer(pool, token, "");
    }

    /** Why the invitation with this token no longer works; empty if there never was one, or its maker was deleted. */
    public Future<Optional<Invitation.End>> end(String token) {
        return pool.preparedQuery("""
                        select case when joined > 0 and not reusable then 'USED' when expires_at <= $1 then 'EXPIRED'
                          else 'REVOKED' end as over
                        from invitation where hash = $2""")
                .execute(Tuple.of(time(clock.instant()), TokenGenerator.hash(token)))
                .map(rows -> PgRows.first(rows, row -> Invitation.End.valueOf(row.getString("over"))));
    }

    private Future<Optional<Invitation.Offer>> offer(SqlClient sql, String token, String lock) {
        return sql.preparedQuery("""
                        select i.id, i.team_id, t.name as team_name, i.role, i.seniority
                        from invitation i join team t on t.id = i.team_id
                        where i.id = (select o.id\s""" + LinkKind.INVITATION.byHash() + ")" + lock)
                .execute(Tuple.of(time(clock.instant()), TokenGenerator.hash(token)))
                .map(rows -> PgRows.first(
                        rows,
                        row -> new Invitation.Offer(
                                row.getString("id"),
                                PgRows.team(row),
                                PgRows.role(row),
                                Seniority.valueOf(row.getString("seniority")))));
    }

    /** Creates the member. If two people use a single-use invitation at once, one of them joins. */
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

    /** The person who joins; role and seniority come from the invitation. */
    public record Joiner(String name, String email, String hash, Language language) {}

    private Future<Invitation.Outcome> join(SqlClient sql, Invitation.Offer offer, Joiner joiner) {
        return crowded(sql, offer)
                .compose(wait -> wait.isPresent()
                        ? Future.succeededFuture(new Invitation.Outcome.Crowded(wait.get()))
                        : add(sql, offer, joiner));
    }

    /** How long the next person must wait who joins by a reusable invitation. */
    private Future<Optional<Duration>> crowded(SqlClient sql, Invitation.Offer offer) {
        Instant now = clock.instant();
        return sql.preparedQuery("""
                        select m.created_at from member m join invitation i on i.team_id = m.team_id and i.reusable
                        where i.id = $1 and m.created_at > $2 order by m.created_at desc offset $3 limit 1""")
                .execute(Tuple.of(offer.id(), time(now.minus(A_MINUTE)), (long) Invitation.MAX_A_MINUTE - 1))
                .map(rows -> PgRows.first(
                        rows,
                        row -> Duration.between(
                                now, PgRows.time(row, "created_at").plus(A_MINUTE))));
    }

    private Future<Invitation.Outcome> add(SqlClient sql, Invitation.Offer offer, Joiner joiner) {
        var who = new Member.New(joiner.name(), joiner.email(), offer.role(), offer.seniority(), joiner.language());
        return sql.preparedQuery("update invitation set joined = joined + 1, used_at = $2 where id = $1")
                .execute(Tuple.of(offer.id(), time(clock.instant())))
                .compose(counted -> people.add(sql, offer.team(), who, joiner.hash()))
                .map(Invitation.Outcome.Joined::new);
    }
}
