package dev.unblock.people.guests;

import static dev.unblock.people.PgRows.time;

import dev.unblock.board.Language;
import dev.unblock.people.DisplayNames;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.PgRows;
import dev.unblock.people.TokenGenerator;
import dev.unblock.people.links.LinkKind;
import dev.unblock.people.team.PgPeople;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Guest links and the guests who entered by them. The callers have checked that the board is the team's. Any thread.
 */
public final class PgGuests {
    /** Condition: the guest link {@code l} is open at $1. */
    private static final String OPEN =
            "exists (select from open_link o where o.kind = 'GUESTS' and o.id = l.id and o.expires_at > $1)";

    private static final String OFFER = """
            select l.id, l.board_id, t.id as team_id, t.name as team_name
            from guest_link l join board b on b.id = l.board_id join team t on t.id = b.team_id
            where l.hash = $2 and\s""" + OPEN;

    private static final String GUESTS = "(select count(*) from guest g where g.link_id = l.id)";

    /** The guests of the board $1, also those whose link has ended. */
    private static final String EVER = """
            select g.id, b.team_id, t.name as team_name, l.board_id, g.name, g.number, null::text as email, l.role,
              'REGULAR' as seniority, g.language
            from guest g join guest_link l on l.id = g.link_id
            join board b on b.id = l.board_id join team t on t.id = b.team_id where l.board_id = $1
            """;

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Pool pool;
    private final InstantSource clock;
    private final TokenGenerator tokens;

    public PgGuests(Pool pool, InstantSource clock, TokenGenerator tokens) {
        this.pool = pool;
        this.clock = clock;
        this.tokens = tokens;
    }

    /** @param token to be handed on; it is shown only once */
    public record Made(GuestLink link, String token) {}

    /** Empty if the board has {@link GuestLink#MAX_OPEN} open ones, or the maker may no longer create any. */
    public Future<Optional<Made>> make(String board, Member by, GuestRole as, Duration life) {
        Instant now = clock.instant();
        String token = tokens.token();
        GuestLink made = new GuestLink(tokens.id(), board, as.role(), 0, now, now.plus(life));
        return PgRows.inTurn(
                pool,
                "guest links of " + board,
                sql -> sql.preparedQuery("""
                        insert into guest_link (id, hash, board_id, made_by, role, created_at, expires_at)
                        select $2, $3, $4, m.id, $6, $1, $7 from member m where m.id = $5 and\s""" + LinkKind.GUESTS.mayBeMade()
                                + " and (select count(*) from guest_link l where l.board_id = $4 and " + OPEN
                                + ") < $8 for share of m")
                        .execute(Tuple.of(
                                time(now),
                                made.id(),
                                TokenGenerator.hash(token),
                                board,
                                by.id(),
                                as.name(),
                                time(made.expiresAt()),
                                (long) GuestLink.MAX_OPEN))
                        .map(rows -> rows.rowCount() == 1 ? Optional.of(new Made(made, token)) : Optional.empty()));
    }

    /** Open links, newest first. */
    public Future<List<GuestLink>> open(String board) {
        return pool.preparedQuery("select l.*, " + GUESTS + " as guests from guest_link l where l.board_id = $2 and "
                        + OPEN + " order by l.created_at desc, l.id")
                .execute(Tuple.of(time(clock.instant()), board))
                .map(rows -> PgRows.all(rows, PgGuests::link));
    }

    private static GuestLink link(Row row) {
        return new GuestLink(
                row.getString("id"),
                row.getString("board_id"),
                PgRows.role(row),
                row.getInteger("guests"),
                PgRows.time(row, "created_at"),
                PgRows.time(row, "expires_at"));
    }

    /** The offer of an open link. */
    public Future<Optional<GuestLink.Offer>> offer(String token) {
        return pool.preparedQuery(OFFER)
                .execute(Tuple.of(time(clock.instant()), TokenGenerator.hash(token)))
                .map(rows -> PgRows.first(rows, PgGuests::offer));
    }

    private static GuestLink.Offer offer(Row row) {
        return new GuestLink.Offer(row.getString("id"), row.getString("board_id"), PgRows.team(row));
    }

    /** The result of an attempt to enter as a new guest. */
    public sealed interface Entry {
        /** @param key identifies the guest's browser later; issued only once */
        record In(Guest guest, String key) implements Entry {}

        /** The link is not open. */
        record Over() implements Entry {}

        /** {@link GuestLink#MAX_GUESTS} have entered by it. */
        record Full() implements Entry {}

        /** {@link GuestLink#MAX_A_MINUTE} have entered within a minute; {@code pause} later the next one can. */
        record Crowded(Duration pause) implements Entry {}
    }

    /** A new guest. Two at the same time are counted one after the other. */
    public Future<Entry> enter(String token, String name, Language language) {
        Instant now = clock.instant();
        return PgRows.inTransaction(
                pool,
                sql -> alone(sql, "l.hash = $1", TokenGenerator.hash(token))
                        .compose(alone -> sql.preparedQuery(OFFER + " for update of l")
                                .execute(Tuple.of(time(now), TokenGenerator.hash(token))))
                        .map(rows -> PgRows.first(rows, PgGuests::offer))
                        .compose(link -> link.map(it -> enter(sql, it, name, language, now))
                                .orElse(Future.succeededFuture(new Entry.Over()))));
    }

    /** Until the transaction ends nobody else gets a number on the board of this link. */
    private static Future<Void> alone(SqlClient sql, String which, String value) {
        return sql.preparedQuery(
                        "select 1 from guest_link l, pg_advisory_xact_lock(hashtext(l.board_id)) where " + which)
                .execute(Tuple.of(value))
                .mapEmpty();
    }

    private Future<Entry> enter(SqlClient sql, GuestLink.Offer link, String name, Language language, Instant now) {
        return sql.preparedQuery("""
                        select count(*) as guests, (
                          select r.created_at from guest r where r.link_id = $1 and r.created_at > $2
                          order by r.created_at desc offset $3 limit 1) as crowded_since
                        from guest g where g.link_id = $1""")
                .execute(Tuple.of(link.link(), time(now.minus(A_MINUTE)), (long) GuestLink.MAX_A_MINUTE - 1))
                .map(rows -> rows.iterator().next())
                .compose(row -> {
                    Instant since = PgRows.timeOrNull(row, "crowded_since");
                    if (row.getLong("guests") >= GuestLink.MAX_GUESTS) {
                        return Future.succeededFuture(new Entry.Full());
                    }
                    return since == null
                            ? add(sql, link, name, language, now)
                            : Future.succeededFuture(new Entry.Crowded(Duration.between(now, since.plus(A_MINUTE))));
                });
    }

    private Future<Entry> add(SqlClient sql, GuestLink.Offer link, String name, Language language, Instant now) {
        String id = Guest.PREFIX + tokens.id();
        String key = tokens.token();
        return Future.all(PgPeople.members(sql, link.team().id()), ever(sql, link.board()))
                .map(here -> DisplayNames.numberFor(name, everybody(here.resultAt(0), here.resultAt(1))))
                .compose(number -> sql.preparedQuery("""
                        with used as (update guest_link set used_at = $6 where id = $2)
                        insert into guest (id, link_id, name, language, hash, created_at, number)
                        values ($1, $2, $3, $4, $5, $6, $7)""")
                        .execute(Tuple.of(id, link.link(), name, language.name(), TokenGenerator.hash(key), time(now))
                                .addInteger(number)))
                .compose(added -> find(sql, "p.id = $1", id))
                .map(found -> new Entry.In(found.orElseThrow(), key));
    }

    /** The guest as whom a browser was on a board before, even if that guest's link has ended. */
    public Future<Optional<Guest>> known(String board, String key) {
        return pool.preparedQuery(EVER + "and g.hash = $2")
                .execute(Tuple.of(board, TokenGenerator.hash(key)))
                .map(rows -> PgRows.first(rows, PgRows::person).map(Guest.class::cast));
    }

    /** Lets a known guest enter by another link to the same board, with that link's role and life. */
    public Future<Optional<Guest>> comeBy(GuestLink.Offer offer, Guest guest, String name) {
        return PgRows.inTransaction(
                pool,
                sql -> named(sql, guest, name)
                        .compose(done -> sql.preparedQuery("""
                                        with used as (update guest_link set used_at = $3 where id = $2)
                                        update guest set link_id = $2 where id = $1""")
                                .execute(Tuple.of(guest.id(), offer.link(), time(clock.instant()))))
                        .compose(done -> find(sql, "p.id = $1", guest.id())));
    }

    /** Changes a guest's own data; null fields stay. */
    public Future<Guest> editSelf(Guest guest, @Nullable String name, @Nullable Language language) {
        return PgRows.inTransaction(
                pool,
                sql -> named(sql, guest, name == null ? guest.name() : name)
                        .compose(done -> sql.preparedQuery(
                                        "update guest set language = coalesce($2, language) where id = $1")
                                .execute(Tuple.of(guest.id(), PgRows.name(language))))
                        .compose(done -> find(sql, "p.id = $1", guest.id()))
                        .map(found -> found.orElse(guest)));
    }

    /** With another name a guest keeps the number, unless another person has it with that name. */
    private static Future<Void> named(SqlClient sql, Guest guest, String name) {
        if (name.equals(guest.name())) {
            return Future.succeededFuture();
        }
        return alone(sql, "l.id = (select link_id from guest where id = $1)", guest.id())
                .compose(alone -> Future.all(PgPeople.members(sql, guest.team().id()), ever(sql, guest.board())))
                .map(here -> DisplayNames.numberFor(
                        name,
                        guest.number(),
                        everybody(here.resultAt(0), here.resultAt(1)).stream()
                                .filter(it -> !it.id().equals(guest.id()))
                                .toList()))
                .compose(number -> sql.preparedQuery("update guest set name = $2, number = $3 where id = $1")
                        .execute(Tuple.of(guest.id(), name, number)))
                .mapEmpty();
    }

    private static List<Person> everybody(List<Member> members, List<Guest> guests) {
        return Stream.<Person>concat(members.stream(), guests.stream()).toList();
    }

    /** All who ever entered this board, in order of entry. */
    private static Future<List<Guest>> ever(SqlClient sql, String board) {
        return sql.preparedQuery(EVER + "order by g.created_at, g.id")
                .execute(Tuple.of(board))
                .map(rows -> PgRows.all(rows, row -> (Guest) PgRows.person(row)));
    }

    private static Future<Optional<Guest>> find(SqlClient sql, String which, Object... values) {
        return sql.preparedQuery("select " + PgRows.PERSON + " from person p where " + which)
                .execute(Tuple.wrap(values))
                .map(rows -> PgRows.first(rows, PgRows::person).map(Guest.class::cast));
    }

    /** Forgets this guest's browser: another person may use it next. */
    public Future<Void> forget(Guest guest) {
        return pool.preparedQuery("update guest set hash = null where id = $1")
                .execute(Tuple.of(guest.id()))
                .mapEmpty();
    }

    /** Guests whose link expired after the one moment, and at or before the other. */
    public Future<List<Guest>> expired(Instant after, Instant until) {
        return pool.preparedQuery("select " + PgRows.PERSON
                        + " from person p where p.board_id is not null and p.until > $1 and p.until <= $2")
                .execute(Tuple.of(time(after), time(until)))
                .map(rows -> PgRows.all(rows, row -> (Guest) PgRows.person(row)));
    }

    /** @param left true if the link has ended: the name is needed for what they wrote */
    public record Came(Guest guest, boolean left) {}

    /** Guests who have access to this board now, plus the latest former ones; in order of entry. */
    public Future<List<Came>> everCame(String board) {
        return pool.preparedQuery("""
                        with came as (
                          select g.id, b.team_id, t.name as team_name, l.board_id, g.name, g.number, null::text as email,
                            l.role, 'REGULAR' as seniority, g.language, g.created_at, not (\
                        """ + OPEN + """
                        ) as gone
                          from guest g join guest_link l on l.id = g.link_id
                          join board b on b.id = l.board_id join team t on t.id = b.team_id
                          where l.board_id = $2),
                        counted as (select *, row_number() over (partition by gone order by created_at desc, id) as back from came)
                        select * from counted where not gone or back <= $3 order by created_at, id""")
                .execute(Tuple.of(time(clock.instant()), board, (long) GuestLink.MAX_GUESTS))
                .map(rows -> PgRows.all(rows, row -> new Came((Guest) PgRows.person(row), row.getBoolean("gone"))));
    }

    /** Those of these people who were guests on another board of this team. */
    public Future<List<Guest>> ofOtherBoards(String board, String team, Set<String> people) {
        String[] ids = people.stream().filter(id -> id.startsWith(Guest.PREFIX)).toArray(String[]::new);
        return ids.length == 0
                ? Future.succeededFuture(List.of())
                : pool.preparedQuery("""
                        select g.id, b.team_id, t.name as team_name, l.board_id, g.name, g.number, null::text as email,
                          l.role, 'REGULAR' as seniority, g.language
                        from guest g join guest_link l on l.id = g.link_id
                        join board b on b.id = l.board_id join team t on t.id = b.team_id
                        where g.id = any($1) and b.team_id = $2 and l.board_id <> $3 order by g.id""")
                        .execute(Tuple.of(ids, team, board))
                        .map(rows -> PgRows.all(rows, row -> (Guest) PgRows.person(row)));
    }

    /** Guests who have access to this board now. */
    public Future<List<Guest>> guests(String board) {
        return pool.preparedQuery("select " + PgRows.PERSON
                        + " from person p where p.board_id = $1 and p.until > $2 order by p.name, p.id")
                .execute(Tuple.of(board, time(clock.instant())))
                .map(rows -> PgRows.all(rows, row -> (Guest) PgRows.person(row)));
    }
}
