package dev.unblock.review.series;

import dev.unblock.board.Language;
import dev.unblock.board.Plan;
import dev.unblock.board.Template;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The series of all teams. Any thread. */
public final class PgSeries {
    private static final String MEMBERS = """
            insert into series_member (series_id, place, member_id, brings_deal, votes)
            select $1, place, member, brings, votes
            from unnest($2::text[], $3::bool[], $4::bool[]) with ordinality as it (member, brings, votes, place)""";

    private static final String[] OF_MANY_DEALS = Stream.of(Template.values())
            .filter(Template::ofManyDeals)
            .map(Template::name)
            .toArray(String[]::new);

    private final Pool pool;

    public PgSeries(Pool pool) {
        this.pool = pool;
    }

    /** Inserts or replaces a series. */
    public Future<Void> keep(Series series) {
        return pool.withTransaction(sql -> keep(sql, series)).mapEmpty();
    }

    /**
     * Edits are serialised: each starts from the result of the one before.
     *
     * @param edit an exception fails the future and changes nothing
     * @return empty if the team has no such series
     */
    public Future<Optional<Edited>> edit(String team, String id, UnaryOperator<Series> edit) {
        return pool.withTransaction(sql -> sql.preparedQuery(
                                "select from series where id = $1 and team_id = $2 for update")
                        .execute(Tuple.of(id, team))
                        .compose(locked -> find(sql, "s.id = $1", locked.size() == 0 ? "" : id))
                        .compose(found -> edited(sql, found, edit)))
                .map(Objects::requireNonNull);
    }

    private static Future<Optional<Edited>> edited(SqlConnection sql, List<Series> found, UnaryOperator<Series> edit) {
        if (found.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        Edited edited = new Edited(found.getFirst(), edit.apply(found.getFirst()));
        return keep(sql, edited.now()).map(Optional.of(edited));
    }

    public record Edited(Series before, Series now) {
        /** Whether the edit changed its meeting times. */
        public boolean movesReviews() {
            return before.rhythm() != now.rhythm()
                    || before.weekday() != now.weekday()
                    || !before.time().equals(now.time())
                    || !before.zone().equals(now.zone());
        }
    }

    private static Future<Void> keep(SqlConnection connection, Series series) {
        String sql = """
                insert into series (id, team_id, name, language, rhythm, weekday, at_time, zone, minutes,
                  prepare_hours, moderator, anchor, ended, begins, template, newcomers)
                values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                on conflict (id) do update set name = excluded.name, rhythm = excluded.rhythm,
                    weekday = excluded.weekday, at_time = excluded.at_time, zone = excluded.zone,
                    minutes = excluded.minutes, prepare_hours = excluded.prepare_hours,
                    moderator = excluded.moderator, anchor = excluded.anchor, ended = excluded.ended,
                    newcomers = excluded.newcomers""";
        Tuple values = Tuple.of(
                        series.id(),
                        series.team(),
                        series.name(),
                        series.language().name())
                .addString(series.rhythm().name())
                .addString(series.weekday().name())
                .addLocalTime(series.time())
                .addString(series.zone().getId())
                .addInteger(series.minutes())
                .addInteger(series.prepareHours())
                .addString(series.moderator())
                .addLocalDate(series.anchor())
                .addBoolean(series.ended())
                .addLocalDate(series.begins())
                .addString(series.template().name())
                .addBoolean(series.newcomers());
        return connection
                .preparedQuery(sql)
                .execute(values)
                .compose(done -> connection
                        .preparedQuery("delete from series_member where series_id = $1")
                        .execute(Tuple.of(series.id())))
                .compose(done -> connection.preparedQuery(MEMBERS).execute(members(series)))
                .mapEmpty();
    }

    /**
     * Adds a new member to the team's series that include newcomers, each once. Locks them like an edit, so that neither
     * overwrites the other. Where all look at one deal, nobody brings another.
     *
     * @return ids of these series
     */
    Future<List<String>> admit(String team, Plan.Attendee newcomer) {
        return pool.withTransaction(sql -> sql.preparedQuery(
                                "select id from series where team_id = $1 and newcomers and not ended order by id for update")
                        .execute(Tuple.of(team))
                        .map(rows ->
                                rows.stream().map(row -> row.getString("id")).toList())
                        .compose(ids -> sql.preparedQuery("""
                                        insert into series_member (series_id, place, member_id, brings_deal, votes)
                                        select s.id, 1 + coalesce((select max(place) from series_member
                                          where series_id = s.id), 0), $2, $3 and s.template = any($5), $4
                                        from series s where s.id = any($1) and not exists (
                                          select from series_member where series_id = s.id and member_id = $2)""")
                                .execute(Tuple.of(
                                        ids.toArray(String[]::new),
                                        newcomer.member(),
                                        newcomer.bringsDeal(),
                                        newcomer.votes(),
                                        OF_MANY_DEALS))
                                .map(ids)))
                .map(Objects::requireNonNull);
    }

    /**
     * Gives a member, whose role has changed, the part of that role in the series that include newcomers; a part that a
     * manager has chosen otherwise stays.
     *
     * @param before their usual part until now
     * @return ids of the series in which their part has changed
     */
    Future<List<String>> change(String team, Plan.Attendee before, Plan.Attendee now) {
        return pool.preparedQuery("""
                        update series_member m set brings_deal = $4 and s.template = any($7), votes = $6
                        from series s
                        where s.id = m.series_id and s.team_id = $1 and s.newcomers and not s.ended and m.member_id = $2
                          and m.brings_deal = ($3 and s.template = any($7)) and m.votes = $5
                        returning s.id""")
                .execute(Tuple.of(
                        team,
                        now.member(),
                        before.bringsDeal(),
                        now.bringsDeal(),
                        before.votes(),
                        now.votes(),
                        OF_MANY_DEALS))
                .map(rows -> rows.stream().map(row -> row.getString("id")).toList());
    }

    /** Of a single review that was held: nothing follows. */
    Future<Void> end(String id) {
        return pool.preparedQuery("update series set ended = true where id = $1")
                .execute(Tuple.of(id))
                .mapEmpty();
    }

    private static Tuple members(Series series) {
        List<Plan.Attendee> all = series.members();
        return Tuple.of(series.id())
                .addArrayOfString(all.stream().map(Plan.Attendee::member).toArray(String[]::new))
                .addArrayOfBoolean(all.stream().map(Plan.Attendee::bringsDeal).toArray(Boolean[]::new))
                .addArrayOfBoolean(all.stream().map(Plan.Attendee::votes).toArray(Boolean[]::new));
    }

    /**
     * Active series first, by name. Members who have left the team are no longer part of it, and a manager replaces
     * such a moderator.
     */
    public Future<List<Series>> ofTeam(String team) {
        return find(pool, "s.team_id = $1 order by s.ended, lower(s.name), s.id", team);
    }

    public Future<Optional<Series>> of(String id) {
        return find(pool, "s.id = $1", id).map(found -> found.stream().findFirst());
    }

    private static Future<List<Series>> find(SqlClient client, String where, String value) {
        String sql = """
                select s.*, there.*, coalesce(
                    (select m.id from member m where m.id = s.moderator and m.active),
                    (select m.id from member m where m.team_id = s.team_id and m.role = 'MANAGER' and m.active
                      order by m.created_at, m.id limit 1),
                    s.moderator) as leads
                from series s cross join lateral (
                  select coalesce(array_agg(m.member_id order by m.place), '{}') as members,
                    coalesce(array_agg(m.brings_deal order by m.place), '{}') as brings,
                    coalesce(array_agg(m.votes order by m.place), '{}') as voting
                  from series_member m join member it on it.id = m.member_id and it.active
                  where m.series_id = s.id) there
                where\s""" + where;
        return client.preparedQuery(sql)
                .execute(Tuple.of(value))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PgSeries::series)
                        .toList());
    }

    private static Series series(Row row) {
        String[] members = row.getArrayOfStrings("members");
        Boolean[] brings = row.getArrayOfBooleans("brings");
        Boolean[] voting = row.getArrayOfBooleans("voting");
        List<Plan.Attendee> attendees = new ArrayList<>();
        for (int index = 0; index < members.length; index++) {
            attendees.add(new Plan.Attendee(members[index], brings[index], voting[index]));
        }
        return new Series(
                row.getString("id"),
                row.getString("team_id"),
                row.getString("name"),
                Language.valueOf(row.getString("language")),
                Rhythm.valueOf(row.getString("rhythm")),
                DayOfWeek.valueOf(row.getString("weekday")),
                row.getLocalTime("at_time"),
                ZoneId.of(row.getString("zone")),
                row.getInteger("minutes"),
                row.getInteger("prepare_hours"),
                row.getString("leads"),
                attendees,
                Objects.requireNonNullElse(row.getLocalDate("begins"), row.getLocalDate("anchor")),
                row.getLocalDate("anchor"),
                row.getBoolean("ended"),
                Template.valueOf(row.getString("template")),
                row.getBoolean("newcomers"));
    }
}
