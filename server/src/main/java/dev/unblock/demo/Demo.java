package dev.unblock.demo;

import dev.unblock.board.Act;
import dev.unblock.board.Actor;
import dev.unblock.board.Board;
import dev.unblock.board.Entry;
import dev.unblock.board.Event;
import dev.unblock.board.Language;
import dev.unblock.board.Rules;
import dev.unblock.board.Verdict;
import dev.unblock.log.EventLog;
import dev.unblock.people.Guest;
import dev.unblock.people.GuestRole;
import dev.unblock.people.Member;
import dev.unblock.people.PeopleStore;
import dev.unblock.people.Person;
import dev.unblock.people.PgPeople;
import dev.unblock.people.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Loads the sample team into an empty database, or finds it where it was loaded before. A database with
 * another team is left alone. Waits for the database: not for an event loop.
 */
public final class Demo {
    private static final String BOARD_ZH = "demoboard0zh";
    private static final String BOARD_EN = "demoboard0en";
    /** No mail can ever reach it. */
    private static final String MAIL = "@demo.invalid";

    private static final String CLIENT = "demo00000000";
    private static final Duration GUEST_LINK = Duration.ofDays(30);
    private static final int BATCH = 256;

    private final PeopleStore people;
    private final EventLog log;
    private final InstantSource clock;
    private final Week week = Week.read();

    public Demo(PeopleStore people, EventLog log, InstantSource clock) {
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** The people of the sample team under short names, to sign in as; nobody where another team lives here. */
    public Map<String, Person> load() {
        if (people.people().isEmpty().await()) {
            write();
        }
        Map<String, Person> found = new LinkedHashMap<>();
        for (Week.Who who : week.people()) {
            people.people()
                    .credentials(mail(who))
                    .await()
                    .map(PgPeople.Credentials::member)
                    .ifPresent(member -> found.put(who.key(), member));
        }
        if (!found.isEmpty()) {
            List<Guest> guests = people.guests().guests(BOARD_EN).await();
            if (!guests.isEmpty()) {
                found.put("executive", guests.getFirst());
            }
        }
        return found;
    }

    private void write() {
        Team team = people.people().addTeam(week.team().en()).await();
        Map<String, Member> members = new LinkedHashMap<>();
        for (Week.Who who : week.people()) {
            Member.New member = new Member.New(who.name(), mail(who), who.role(), who.seniority(), Language.EN);
            members.put(who.key(), people.people().addMember(team, member, null).await());
        }
        write(BOARD_ZH, Language.ZH, members);
        write(BOARD_EN, Language.EN, members);
        Member manager = of(members, "manager");
        people.guests()
                .make(BOARD_EN, manager, GuestRole.EXECUTIVE, GUEST_LINK)
                .await()
                .ifPresent(made -> people.guests()
                        .enter(made.token(), week.guest(), Language.EN)
                        .await());
    }

    private void write(String id, Language language, Map<String, Member> members) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Member manager = of(members, "manager");
        Event.BoardOpened opening = new Event.BoardOpened(week.title().in(language), language);
        log.create(id, manager.team().id(), manager.id(), now, opening).await();
        Board board = Board.EMPTY.after(log.read(id, 1, 1).await().getFirst());
        long epoch = log.head(id).await().orElseThrow().epoch();

        Map<String, String> ids = new LinkedHashMap<>();
        members.forEach((key, member) -> ids.put(key, member.id()));
        List<Entry> entries = new ArrayList<>();
        long op = 0;
        for (Script.Step step : Script.of(week, language, now, ids)) {
            op++;
            Member who = of(members, step.who());
            Act act = new Act(new Actor(who.id(), who.role()), CLIENT, now, Set.copyOf(ids.values()));
            Verdict verdict = Rules.decide(board, act, step.command());
            if (!(verdict instanceof Verdict.Accepted accepted)) {
                throw new IllegalStateException("the sample week breaks the rules: " + step + " " + verdict);
            }
            for (Entry entry : accepted.entries(board.seq(), act, op)) {
                board = board.after(entry);
                entries.add(entry);
            }
        }
        append(id, epoch, entries);
    }

    private void append(String id, long epoch, List<Entry> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<Entry> batch = entries.subList(from, Math.min(entries.size(), from + BATCH));
            if (!log.append(id, epoch, batch.getFirst().seq() - 1, batch).await()) {
                throw new IllegalStateException("somebody else writes the sample board");
            }
        }
    }

    private static Member of(Map<String, Member> members, String key) {
        Member member = members.get(key);
        if (member == null) {
            throw new IllegalStateException("the week knows nobody called " + key);
        }
        return member;
    }

    private static String mail(Week.Who who) {
        return who.key() + MAIL;
    }
}
