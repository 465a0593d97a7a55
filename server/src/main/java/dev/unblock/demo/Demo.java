package dev.unblock.demo;

import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.Entry;
import dev.unblock.board.Language;
import dev.unblock.board.Plan;
import dev.unblock.board.Role;
import dev.unblock.board.Rules;
import dev.unblock.board.Template;
import dev.unblock.board.Verdict;
import dev.unblock.log.Appended;
import dev.unblock.log.BoardWriter;
import dev.unblock.log.EventLog;
import dev.unblock.people.Guest;
import dev.unblock.people.Member;
import dev.unblock.people.Person;
import dev.unblock.people.Team;
import dev.unblock.people.guests.GuestRole;
import dev.unblock.people.guests.PgGuests;
import dev.unblock.people.team.PgPeople;
import dev.unblock.review.series.NextReview;
import dev.unblock.review.series.PgSeries;
import dev.unblock.review.series.Rhythm;
import dev.unblock.review.series.Series;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads the sample team into an empty database, or finds it if it was loaded before: last week's closed review in each
 * language, and the one that begins in a few minutes. A database with another team is left alone. Waits for the
 * database, so not for an event loop.
 */
public final class Demo {
    private static final String SERIES_ZH = "demoserieszh";
    private static final String SERIES_EN = "demoseriesen";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /** No mail can ever reach this domain. */
    private static final String MAIL = "@demo.invalid";

    private static final String CLIENT = "demo00000000";
    private static final Duration GUEST_LINK = Duration.ofDays(30);
    private static final int BATCH = 256;
    private static final int MINUTES = 60;
    private static final int PREPARE_HOURS = 16;
    /** Enough time to look around before the review begins. */
    private static final int BEGINS_IN_MINUTES = 10;

    private static final int FULL_MINUTES = 5;

    private final PgPeople people;
    private final PgGuests guests;
    private final EventLog log;
    private final BoardWriter boards;
    private final PgSeries series;
    private final NextReview next;
    private final InstantSource clock;
    private final Week week = Week.read();

    /** @param next prepares reviews with the given clock */
    public Demo(PgPeople people, PgGuests guests, EventLog log, PgSeries series, NextReview next, InstantSource clock) {
        this.people = people;
        this.guests = guests;
        this.log = log;
        this.boards = new BoardWriter(log, clock, BoardWriter.AppendListener.NONE);
        this.series = series;
        this.next = next;
        this.clock = clock;
    }

    /** The people of the sample team by short name, for signing in; empty if the database has another team. */
    public Map<String, Person> load() {
        if (people.isEmpty().await()) {
            write();
        }
        Map<String, Person> found = new LinkedHashMap<>();
        for (Week.Who who : week.people()) {
            people.credentials(mail(who))
                    .await()
                    .map(PgPeople.Credentials::member)
                    .ifPresent(member -> found.put(who.key(), member));
        }
        if (!found.isEmpty()) {
            series.of(SERIES_EN).await().ifPresent(english -> {
                List<Guest> invited = guests.guests(next.second(english)).await();
                if (!invited.isEmpty()) {
                    found.put("executive", invited.getFirst());
                }
            });
        }
        return found;
    }

    private void write() {
        Team team = people.addTeam(week.team().en()).await();
        Map<String, Member> members = new LinkedHashMap<>();
        for (Week.Who who : week.people()) {
            Member.New member = new Member.New(who.name(), mail(who), who.role(), who.seniority(), Language.EN);
            members.put(who.key(), people.addMember(team, member, null).await());
        }
        write(SERIES_ZH, Language.ZH, team, members);
        String coming = write(SERIES_EN, Language.EN, team, members);
        guests.make(coming, of(members, "manager"), GuestRole.EXECUTIVE, GUEST_LINK)
                .await()
                .ifPresent(made ->
                        guests.enter(made.token(), week.guest(), Language.EN).await());
    }

    /** @return the board of the upcoming review */
    private String write(String id, Language language, Team team, Map<String, Member> members) {
        Instant begins = soon();
        Instant lastWeek = begins.minus(Duration.ofDays(7));
        Series weekly = series(id, language, team, members, LocalDateTime.ofInstant(begins, ZONE));
        series.keep(weekly).await();
        Instant before = lastWeek.minus(Duration.ofDays(2));
        String board = next.at(() -> before).first(weekly).await().id();
        Board closed = play(board, language, lastWeek, members);
        return next.prepareAfter(weekly, board, closed).await();
    }

    /** A few minutes from now, on a full five minutes. */
    private Instant soon() {
        Instant about =
                clock.instant().plus(Duration.ofMinutes(BEGINS_IN_MINUTES)).truncatedTo(ChronoUnit.MINUTES);
        long past = about.getEpochSecond() / 60 % FULL_MINUTES;
        return about.minus(Duration.ofMinutes(past));
    }

    private Series series(String id, Language language, Team team, Map<String, Member> members, LocalDateTime begins) {
        List<Plan.Attendee> attendees = week.people().stream()
                .filter(who -> who.role() != Role.OBSERVER)
                .map(who -> {
                    boolean votes = who.role() != Role.EXECUTIVE;
                    boolean brings = who.role() == Role.REP && !who.key().equals(week.helper());
                    return new Plan.Attendee(of(members, who.key()).id(), brings, votes);
                })
                .toList();
        return new Series(
                id,
                team.id(),
                week.series().in(language),
                language,
                Rhythm.WEEKLY,
                begins.getDayOfWeek(),
                begins.toLocalTime(),
                ZONE,
                MINUTES,
                PREPARE_HOURS,
                of(members, "manager").id(),
                attendees,
                begins.toLocalDate().minusWeeks(1),
                begins.toLocalDate().minusWeeks(1),
                false,
                Template.DEAL_REVIEW,
                true);
    }

    private Board play(String id, Language language, Instant startsAt, Map<String, Member> members) {
        Board board = boards.read(id).await();
        long epoch = log.head(id).await().orElseThrow().epoch();
        Map<String, String> ids = new LinkedHashMap<>();
        members.forEach((key, member) -> ids.put(key, member.id()));
        List<Entry> entries = new ArrayList<>();
        long op = 0;
        for (Script.Step step : Script.of(week, language, startsAt, ids)) {
            op++;
            Member who = of(members, step.who());
            CommandMeta meta =
                    new CommandMeta(new Actor(who.id(), who.role()), CLIENT, step.at(), Set.copyOf(ids.values()));
            Verdict verdict = Rules.decide(board, meta, step.command());
            if (!(verdict instanceof Verdict.Accepted accepted)) {
                throw new IllegalStateException("the sample week breaks the rules: " + step + " " + verdict);
            }
            for (Entry entry : accepted.entries(board.seq(), meta, op)) {
                board = board.after(entry);
                entries.add(entry);
            }
        }
        append(id, epoch, entries);
        return board;
    }

    private void append(String id, long epoch, List<Entry> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<Entry> batch = entries.subList(from, Math.min(entries.size(), from + BATCH));
            if (log.append(id, epoch, batch.getFirst().seq() - 1, batch).await() != Appended.DONE) {
                throw new IllegalStateException("another process is writing to the sample board");
            }
        }
    }

    private static Member of(Map<String, Member> members, String key) {
        Member member = members.get(key);
        if (member == null) {
            throw new IllegalStateException("the sample week has no person " + key);
        }
        return member;
    }

    private static String mail(Week.Who who) {
        return who.key() + MAIL;
    }
}
