package dev.unblock.people.team;

import static dev.unblock.people.PgRows.time;

import dev.unblock.board.Language;
import dev.unblock.board.Role;
import dev.unblock.people.DisplayNames;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.PgRows;
import dev.unblock.people.Session;
import dev.unblock.people.Team;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.links.PgLinks;
import dev.unblock.people.signin.PgSessions;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Teams and their members. Changes of one team's managers are serialised, so that a team cannot lose its last one. Any
 * thread; futures fail only when the database does.
 */
public final class PgPeople {
    private final Pool pool;
    private final InstantSource clock;
    private final TokenGenerator tokens;

    public PgPeople(Pool pool, InstantSource clock, TokenGenerator tokens) {
        this.pool = pool;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** A member and the hash of the password; absent if there is none. */
    public record Credentials(Member member, @Nullable String hash) {}

    public record Joined(Member member, Instant at) {}

    /** The result of a change of a member. */
    public sealed interface Outcome {
        /** @param guests whose link ended, because its maker may no longer create it */
        record Changed(Member before, Member now, List<PgLinks.GuestOut> guests) implements Outcome {}

        record NotFound() implements Outcome {}

        record LastManager() implements Outcome {}
    }

    public Future<Boolean> isEmpty() {
        return pool.query("select not exists (select from team) as empty")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("empty"));
    }

    /** Creates the first team and its manager; empty if there is a team already. Of two at once, one succeeds. */
    public Future<Optional<Member>> setUp(String team, Member.New manager, String hash) {
        return PgRows.inTransaction(
                pool,
                sql -> sql.query("lock table team in exclusive mode")
                        .execute()
                        .compose(locked -> sql.query("select from team limit 1").execute())
                        .compose(teams -> teams.size() > 0
                                ? Future.succeededFuture(Optional.empty())
                                : addTeam(sql, team)
                                        .compose(made -> setCurrency(sql, made.id(), usual(manager.language()))
                                                .compose(set -> add(sql, made, manager, hash)))
                                        .map(Optional::of)));
    }

    private static String usual(Language language) {
        return switch (language) {
            case ZH -> "CNY";
            case EN -> "USD";
        };
    }

    /** In which currency the team enters its deals; empty if it was never set. */
    public Future<Optional<String>> currency(String team) {
        return pool.preparedQuery("select currency from team where id = $1 and currency is not null")
                .execute(Tuple.of(team))
                .map(rows -> PgRows.first(rows, row -> row.getString("currency")));
    }

    public Future<Void> setCurrency(String team, String currency) {
        return setCurrency(pool, team, currency);
    }

    private static Future<Void> setCurrency(SqlClient sql, String team, String currency) {
        return sql.preparedQuery("update team set currency = $2 where id = $1")
                .execute(Tuple.of(team, currency))
                .mapEmpty();
    }

    public Future<Team> addTeam(String name) {
        return addTeam(pool, name);
    }

    /** Fails if the e-mail address is in use. */
    public Future<Member> addMember(Team team, Member.New member, @Nullable String hash) {
        return PgRows.inTransaction(pool, sql -> add(sql, team, member, hash));
    }

    private Future<Team> addTeam(SqlClient sql, String name) {
        Team team = new Team(tokens.id(), name);
        return sql.preparedQuery("insert into team (id, name, created_at) values ($1, $2, $3)")
                .execute(Tuple.of(team.id(), team.name(), time(clock.instant())))
                .map(team);
    }

    /** Within a transaction. */
    public Future<Member> add(SqlClient sql, Team team, Member.New who, @Nullable String hash) {
        return others(sql, team, "")
                .map(others -> new Member(
                        tokens.id(),
                        team,
                        who.name(),
                        DisplayNames.numberFor(who.name(), others),
                        who.email(),
                        who.role(),
                        who.seniority(),
                        who.language(),
                        true))
                .compose(member -> sql.preparedQuery("""
                                insert into member
                                  (id, team_id, name, number, email, password, role, seniority, language, active, created_at)
                                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true, $10)
                                """)
                        .execute(Tuple.of(
                                member.id(),
                                team.id(),
                                who.name(),
                                member.number(),
                                member.email(),
                                hash,
                                member.role().name(),
                                member.seniority().name(),
                                member.language().name(),
                                time(clock.instant())))
                        .map(member));
    }

    /**
     * All who were ever in the team except this one. No other member of the team gets a number until the transaction ends.
     */
    private static Future<List<Member>> others(SqlClient sql, Team team, String member) {
        return PgRows.takeTurn(sql, "names of " + team.id())
                .compose(mine -> members(sql, team.id()))
                .map(all -> all.stream().filter(it -> !it.id().equals(member)).toList());
    }

    /** A member with the day they joined; not deleted ones. */
    public Future<Optional<Joined>> joined(String team, String id) {
        return pool.preparedQuery("select m.created_at, " + PgRows.MEMBER + """
                        from member m join team t on t.id = m.team_id
                        where m.team_id = $1 and m.id = $2 and m.deleted_at is null""")
                .execute(Tuple.of(team, id))
                .map(rows -> PgRows.first(rows, row -> new Joined(PgRows.member(row), PgRows.time(row, "created_at"))));
    }

    /** Everyone who was ever in the team, in order of joining, as {@link DisplayNames} requires. */
    public Future<List<Member>> members(String team) {
        return members(pool, team);
    }

    public static Future<List<Member>> members(SqlClient sql, String team) {
        return sql.preparedQuery(
                        "select " + PgRows.MEMBER
                                + " from member m join team t on t.id = m.team_id where m.team_id = $1 order by m.created_at, m.id")
                .execute(Tuple.of(team))
                .map(rows -> PgRows.all(rows, PgRows::member));
    }

    /** Only active members. */
    public Future<Optional<Credentials>> credentials(String email) {
        return pool.preparedQuery(
                        "select m.password, " + PgRows.MEMBER
                                + " from member m join team t on t.id = m.team_id where lower(m.email) = lower($1) and m.active")
                .execute(Tuple.of(email))
                .map(rows -> PgRows.first(rows, row -> new Credentials(PgRows.member(row), row.getString("password"))));
    }

    /** Any person who has access now. */
    public Future<Optional<Person>> person(String id) {
        return pool.preparedQuery("select " + PgRows.PERSON + " from person p where p.id = $1 and p.until > $2")
                .execute(Tuple.of(id, time(clock.instant())))
                .map(rows -> PgRows.first(rows, PgRows::person));
    }

    /**
     * Also signs the member out everywhere else.
     *
     * @param before hash of the password that was given
     * @return false if that is no longer the password
     */
    public Future<Boolean> changePassword(Session session, @Nullable String before, String hash) {
        String member = session.person().id();
        return PgRows.inTransaction(
                pool,
                sql -> sql.preparedQuery("""
                        with over as (delete from password_reset where member_id = $1)
                        update member set password = $2 where id = $1 and active and password = $3
                        """)
                        .execute(Tuple.of(member, hash, before))
                        .compose(rows -> rows.rowCount() == 0
                                ? Future.succeededFuture(false)
                                : PgSessions.closeOthers(sql, member, session.id())
                                        .map(true)));
    }

    /** Changes a member's own data; null fields stay. A member who was deleted meanwhile does not get a name again. */
    public Future<Person> editSelf(Member member, @Nullable String name, @Nullable Language language) {
        return PgRows.inTransaction(
                pool,
                sql -> (name == null ? Future.succeededFuture() : rename(sql, member, name))
                        .compose(named -> sql.preparedQuery(
                                        "update member set language = coalesce($2, language) where id = $1 and active")
                                .execute(Tuple.of(member.id(), PgRows.name(language))))
                        .compose(done -> sql.preparedQuery("select " + PgRows.PERSON + " from person p where p.id = $1")
                                .execute(Tuple.of(member.id())))
                        .map(rows -> PgRows.first(rows, PgRows::person).orElse(member)));
    }

    /** A name of the same look keeps its number; another one gets a number as if its owner had just joined. */
    private static Future<Void> rename(SqlClient sql, Member member, String name) {
        return others(sql, member.team(), member.id())
                .map(others -> DisplayNames.numberFor(name, DisplayNames.numberWith(name, member), others))
                .compose(
                        number -> sql.preparedQuery("update member set name = $2, number = $3 where id = $1 and active")
                                .execute(Tuple.of(member.id(), name, number)))
                .mapEmpty();
    }

    /**
     * A deactivated member is signed out everywhere, for good; links end that the member may no longer create.
     *
     * @param edit what it throws fails the future, and nothing is changed
     */
    public Future<Outcome> edit(String team, String id, UnaryOperator<Member> edit) {
        return PgRows.inTransaction(
                pool,
                sql -> sql.preparedQuery("select from team where id = $1 for no key update")
                        .execute(Tuple.of(team))
                        .compose(locked -> find(sql, team, id))
                        .compose(found -> found.map(member -> keep(sql, member, edit.apply(member)))
                                .orElse(Future.succeededFuture(new Outcome.NotFound()))));
    }

    /** Not deleted ones. */
    public static Future<Optional<Member>> find(SqlClient sql, String team, String id) {
        return sql.preparedQuery("select " + PgRows.MEMBER + """
                        from member m join team t on t.id = m.team_id
                        where m.team_id = $1 and m.id = $2 and m.deleted_at is null""")
                .execute(Tuple.of(team, id))
                .map(rows -> PgRows.first(rows, PgRows::member));
    }

    private Future<Outcome> keep(SqlClient sql, Member member, Member after) {
        return otherManagers(sql, member).compose(others -> {
            if (others == 0 && !after.manages()) {
                return Future.succeededFuture(new Outcome.LastManager());
            }
            return sql.preparedQuery("update member set role = $2, seniority = $3, active = $4 where id = $1")
                    .execute(Tuple.of(
                            member.id(), after.role().name(), after.seniority().name(), after.active()))
                    .compose(done -> after.active()
                            ? Future.succeededFuture()
                            : sql.preparedQuery("""
                                            with over as (delete from password_reset where member_id = $1)
                                            delete from sign_in where person_id = $1
                                            """).execute(Tuple.of(member.id())))
                    .compose(done -> PgLinks.endThoseOf(sql, member.id(), clock.instant()))
                    .map(guests -> new Outcome.Changed(member, after, guests));
        });
    }

    public static Future<Long> otherManagers(SqlClient sql, Member member) {
        return sql.preparedQuery("select count(*) from member where team_id = $1 and id <> $2 and role = $3 and active")
                .execute(Tuple.of(member.team().id(), member.id(), Role.MANAGER.name()))
                .map(rows -> rows.iterator().next().getLong(0));
    }
}
