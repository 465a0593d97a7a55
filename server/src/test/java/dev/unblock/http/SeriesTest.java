package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Actor;
import dev.unblock.board.Agenda.Allotment;
import dev.unblock.board.Board;
import dev.unblock.board.Card.Kind;
import dev.unblock.board.Command;
import dev.unblock.board.CommandMeta;
import dev.unblock.board.DealFacts;
import dev.unblock.board.Meeting;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.Origin;
import dev.unblock.board.Outcome;
import dev.unblock.board.Role;
import dev.unblock.board.Stage;
import dev.unblock.board.Verdict;
import dev.unblock.faults.Eventually;
import dev.unblock.log.BoardWriter;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A series from its beginning to its second review. */
@Tag("postgres")
class SeriesTest {
    private static final long PATIENCE_MILLIS = 60_000;

    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rita = house.member(team, "rita@example.com", Role.REP);
    private final Browser manager = house.signedIn(mia);
    private final BoardWriter writer = new BoardWriter(house.log, house.clock, BoardWriter.AppendListener.NONE);
    private int orders;

    @AfterEach
    void close() {
        house.close();
    }

    /** Moderated by this member, who votes; these bring a deal. */
    static JsonObject weekly(String moderator, List<String> reps) {
        JsonArray members = new JsonArray().add(member(moderator, false));
        reps.forEach(rep -> members.add(member(rep, true)));
        return new JsonObject()
                .put("name", "Weekly review")
                .put("language", "EN")
                .put("rhythm", "WEEKLY")
                .put("weekday", "WEDNESDAY")
                .put("time", "10:00")
                .put("zone", "Asia/Shanghai")
                .put("minutes", 60)
                .put("prepareHours", 16)
                .put("moderator", moderator)
                .put("members", members);
    }

    private JsonObject weekly() {
        return weekly(mia.id(), List.of(rita.id()));
    }

    private static JsonObject member(String who, boolean brings) {
        return new JsonObject().put("member", who).put("bringsDeal", brings).put("votes", true);
    }

    private String begun() {
        JsonObject made = manager.post("/api/series", weekly()).json();
        return made.getJsonObject("next").getString("board");
    }

    private void does(String board, Member who, Command command) {
        orders++;
        var client = String.format("test%08d", orders);
        var order = new BoardWriter.Writer(new Actor(who.id(), who.role()), client, Set.of(mia.id(), rita.id()));
        var said = writer.write(board, order, command).await().verdicts().getFirst();
        assertThat(said).as(command.toString()).isInstanceOf(Verdict.Accepted.class);
    }

    private Board await(String board, Predicate<Board> holds) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            Board now = writer.read(board).await();
            if (holds.test(now)) return now;
            assertThat(System.currentTimeMillis()).as("waited in vain").isLessThan(deadline);
        }
    }

    /** Both have read the series before either is written. */
    @Test
    void simultaneousChangesOfTwoManagersAreBothKept() throws Exception {
        JsonObject made = manager.post("/api/series", weekly()).json();
        String address = "/api/series/" + made.getString("id");
        awaitLine(made.getJsonObject("next").getString("board"), Stage.PREPARING);
        JsonObject day = new JsonObject().put("weekday", "FRIDAY").put("movesPrepared", true);
        JsonObject time = new JsonObject().put("time", "15:30").put("movesPrepared", true);
        Browser other = house.signedIn(team, Role.MANAGER);
        SqlConnection holder = house.pool.getConnection().await();
        holder.query("begin").execute().await();
        holder.preparedQuery("select from series where id = $1 for update")
                .execute(Tuple.of(made.getString("id")))
                .await();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = both.submit(() -> manager.patch(address, day).status());
            var two = both.submit(() -> other.patch(address, time).status());
            Eventually.is("both wait", () -> waiting() == 2);
            holder.query("commit").execute().await();
            assertThat(List.of(one.get(), two.get())).containsExactly(200, 200);
        } finally {
            holder.close().await();
        }
        JsonObject now = manager.get(address).json().getJsonObject("series");
        assertThat(now.getString("weekday")).isEqualTo("FRIDAY");
        assertThat(now.getString("time")).isEqualTo("15:30");
        Board board = writer.read(made.getJsonObject("next").getString("board")).await();
        assertThat(meeting(board).plan().startsAt().atZone(ZoneId.of("Asia/Shanghai")))
                .matches(it -> it.getDayOfWeek() == DayOfWeek.FRIDAY)
                .matches(it -> it.toLocalTime().equals(LocalTime.of(15, 30)));
    }

    @Test
    void peopleWhomTwoManagersAddWithoutSeeingEachOtherAreBothInIt() {
        JsonObject made = manager.post("/api/series", weekly()).json();
        String address = "/api/series/" + made.getString("id");
        JsonArray seen = made.getJsonArray("members");
        Member rob = house.member(team, "rob@example.com", Role.REP);
        Member ann = house.member(team, "ann@example.com", Role.REP);
        manager.patch(address, members(seen.copy().add(member(rob.id(), true)), seen));
        // another one is added, and Rita votes no more
        JsonArray mine = new JsonArray()
                .add(member(mia.id(), false))
                .add(member(ann.id(), false))
                .add(member(rita.id(), true).put("votes", false));
        JsonObject now = manager.patch(address, members(mine, seen)).json();
        assertThat(now.getJsonArray("members"))
                .containsExactlyInAnyOrder(
                        member(mia.id(), false),
                        member(rita.id(), true).put("votes", false),
                        member(rob.id(), true),
                        member(ann.id(), false));
        // one who was taken out stays out
        manager.patch(
                address,
                members(
                        new JsonArray().add(member(mia.id(), false)).add(member(rob.id(), true)),
                        now.getJsonArray("members")));
        JsonObject left = manager.patch(address, members(mine, mine)).json();
        assertThat(left.getJsonArray("members"))
                .containsExactlyInAnyOrder(member(mia.id(), false), member(rob.id(), true));
        var both = manager.patch(
                address,
                members(
                        new JsonArray().add(member(rob.id(), false)),
                        mine.copy().add(member(rob.id(), false).put("votes", false))));
        assertThat(both.problem()).isEqualTo("409 CHANGED");
        assertThat(both.json().getString("field")).isEqualTo("members");
    }

    private static JsonObject members(JsonArray said, JsonArray was) {
        return new JsonObject().put("members", said).put("was", new JsonObject().put("members", was));
    }

    @Test
    void aFieldWithoutItsSeenValueIsRefused() {
        JsonObject made = manager.post("/api/series", weekly()).json();
        String address = "/api/series/" + made.getString("id");
        JsonObject whole = weekly();
        for (String field : List.of(
                "name", "rhythm", "weekday", "time", "zone", "minutes", "prepareHours", "moderator", "members")) {
            var refused = manager.patch(
                    address, new JsonObject().put(field, whole.getValue(field)).put("was", new JsonObject()));
            assertThat(refused.problem()).as(field).isEqualTo("400 INVALID");
            assertThat(refused.json().getString("field")).isEqualTo("was." + field);
        }
        assertThat(manager.patch(address, new JsonObject().put("minutes", 45)).status())
                .isEqualTo(200);
        // what has no seen value: whether the series goes on
        assertThat(manager.patch(address, new JsonObject().put("ended", false).put("was", new JsonObject()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoNamesTheSecondDoesNotTakeThePlaceOfTheFirstUnseen() {
        JsonObject made = manager.post("/api/series", weekly()).json();
        String address = "/api/series/" + made.getString("id");
        JsonObject was = new JsonObject().put("name", "Weekly review").put("minutes", 60);
        JsonObject theirs =
                new JsonObject().put("name", "Theirs").put("minutes", 60).put("was", was);
        assertThat(manager.patch(address, theirs).status()).isEqualTo(200);
        var late = manager.patch(address, new JsonObject().put("name", "Mine").put("was", was));
        assertThat(late.problem()).isEqualTo("409 CHANGED");
        assertThat(late.json().getString("field")).isEqualTo("name");
        JsonObject rest =
                new JsonObject().put("name", "Weekly review").put("minutes", 45).put("was", was);
        JsonObject merged = manager.patch(address, rest).json();
        assertThat(merged.getString("name")).isEqualTo("Theirs");
        assertThat(merged.getInteger("minutes")).isEqualTo(45);
    }

    /** Now on its new day, now on its old one, each week anew: it is not put off by that. */
    @Test
    void aReviewThatIsMovedToAndFroIsBackWhereItWas() {
        for (String rhythm : List.of("WEEKLY", "FORTNIGHTLY", "MONTHLY")) {
            for (int days : List.of(0, 10)) {
                JsonObject begins = weekly().put("rhythm", rhythm);
                if (days > 0) {
                    begins.put(
                            "firstAt",
                            house.clock.instant().plus(Duration.ofDays(days)).toString());
                }
                toAndFro(manager.post("/api/series", begins).json());
            }
        }
    }

    @Test
    void theReviewAfterOneThatWasHeldIsMovedToAndFroToo() {
        JsonObject made = manager.post("/api/series", weekly().put("rhythm", "FORTNIGHTLY"))
                .json();
        String board = made.getJsonObject("next").getString("board");
        does(board, rita, new Command.AddDeal("deal00000001", "Hospital", rita.id(), DealFacts.NONE, null));
        does(board, mia, new MeetingCommand.SetGoal("It moves", null));
        does(board, mia, new MeetingCommand.SetAgenda(List.of(new Allotment("deal00000001", 540))));
        does(board, mia, new MeetingCommand.StartReview());
        does(board, mia, new MeetingCommand.CloseReview());
        awaitLine(awaitNext(board), Stage.PREPARING);
        toAndFro(manager.get("/api/series/" + made.getString("id")).json().getJsonObject("series"));
    }

    private void toAndFro(JsonObject made) {
        String address = "/api/series/" + made.getString("id");
        List<JsonObject> changes = List.of(
                new JsonObject().put("weekday", "MONDAY"),
                new JsonObject().put("weekday", "FRIDAY"),
                new JsonObject().put("rhythm", "WEEKLY"),
                new JsonObject().put("weekday", "THURSDAY"));
        JsonObject back = new JsonObject()
                .put("weekday", made.getString("weekday"))
                .put("rhythm", made.getString("rhythm"))
                .put("movesPrepared", true);
        for (JsonObject change : changes) {
            manager.patch(address, change.put("movesPrepared", true));
            JsonObject now = manager.patch(address, back).json();
            assertThat(now).as("%s after %s", made.getString("rhythm"), change).isEqualTo(made);
            // and the list says so at once
            assertThat(manager.get("/api/series").list()).contains(now);
        }
    }

    private long waiting() {
        String sql = "select count(*) from pg_stat_activity "
                + "where datname = current_database() and wait_event_type = 'Lock'";
        return house.pool.query(sql).execute().await().iterator().next().getLong(0);
    }

    private String awaitNext(String board) {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            var place = manager.get("/api/boards/" + board + "/review");
            String next = place.status() == 200 ? place.json().getString("next") : null;
            if (next != null) return next;
            assertThat(System.currentTimeMillis()).as("waited in vain").isLessThan(deadline);
        }
    }

    private static Meeting meeting(Board board) {
        return Objects.requireNonNull(board.meeting());
    }

    @Test
    void aSeriesBeginsWithItsFirstReviewPrepared() {
        String board = begun();
        Board prepared = await(board, it -> it.meeting() != null);
        var plan = meeting(prepared).plan();
        assertThat(plan.moderator()).isEqualTo(mia.id());
        assertThat(plan.attendees()).hasSize(2);
        assertThat(plan.prepareBy()).isEqualTo(plan.startsAt().minus(Duration.ofHours(16)));
        assertThat(plan.nextAt()).isEqualTo(plan.startsAt().plus(Duration.ofDays(7)));
        assertThat(plan.startsAt().atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalTime())
                .hasToString("10:00");
    }

    @Test
    void unfinishedFollowUpsOpenTheNextReviewAndAreCountedThere() {
        String board = begun();
        await(board, it -> it.meeting() != null);
        LocalDate due =
                LocalDate.ofInstant(meeting(writer.read(board).await()).plan().nextAt(), ZoneId.of("Asia/Shanghai"));
        does(board, rita, new Command.AddDeal("deal00000001", "Hospital", rita.id(), DealFacts.NONE, null));
        does(board, mia, new Command.AddDeal("deal00000002", "Bank", mia.id(), DealFacts.NONE, null));
        does(board, mia, new MeetingCommand.SetGoal("Both move", null));
        does(
                board,
                mia,
                new MeetingCommand.SetAgenda(
                        List.of(new Allotment("deal00000001", 540), new Allotment("deal00000002", 540))));
        does(board, mia, new MeetingCommand.StartReview());
        for (String card : List.of("card00000001", "card00000002", "card00000003")) {
            does(board, mia, new Command.AgreeFollowUp(card, "deal00000001", "Do " + card, rita.id(), due));
        }
        does(board, rita, new Command.RecordOutcome("card00000003", new Outcome(Outcome.Result.DROPPED, "", null)));
        does(board, mia, new MeetingCommand.ParkDeal("deal00000002", "their buyer is on leave"));
        does(board, mia, new MeetingCommand.CloseReview());

        String second = awaitNext(board);
        Board next = await(second, it -> it.meeting() != null && it.deals().size() == 2);
        assertThat(meeting(next).plan().previous()).isEqualTo(board);
        assertThat(meeting(next).agenda().carried()).containsEntry("deal00000002", "their buyer is on leave");
        var brought = next.cards().values().stream()
                .filter(card -> card.kind() instanceof Kind.FollowUp)
                .toList();
        assertThat(brought).hasSize(2).allSatisfy(card -> {
            var origin = Objects.requireNonNull(((Kind.FollowUp) card.kind()).origin());
            assertThat(origin.board()).isEqualTo(board);
            assertThat(origin.dealName()).isEqualTo("Hospital");
            assertThat(origin.slips()).isZero();
        });
        does(
                second,
                rita,
                new Command.RecordOutcome(brought.getFirst().id(), new Outcome(Outcome.Result.DONE, "signed", null)));

        does(second, mia, new MeetingCommand.SetGoal("Go on", null));
        does(second, mia, new MeetingCommand.SetAgenda(List.of(new Allotment("deal00000002", 540))));
        does(second, mia, new MeetingCommand.StartReview());
        does(second, mia, new MeetingCommand.CloseReview());
        Board third = await(
                awaitNext(second), it -> it.meeting() != null && !it.cards().isEmpty());
        assertThat(third.cards().values())
                .singleElement()
                .satisfies(card -> assertThat(Objects.requireNonNull(((Kind.FollowUp) card.kind()).origin())
                                .slips())
                        .isEqualTo(1));

        JsonObject page = awaitLine(second, Stage.CLOSED);
        JsonObject line = page.getJsonObject("kept");
        assertThat(line.getInteger("brought")).isEqualTo(2);
        assertThat(line.getInteger("done")).isEqualTo(1);
        assertThat(line.getInteger("open")).isEqualTo(1);
    }

    @Test
    void everybodyWhoBringsADealIsToldWhatTheyStillHaveToPrepareAndNobodyElse() {
        String board = begun();
        await(board, it -> it.meeting() != null);
        Browser rep = house.signedIn(rita);
        JsonObject next = rep.get("/api/series").list().getJsonObject(0).getJsonObject("next");
        assertThat(next.getInstant("prepareBy"))
                .isEqualTo(next.getInstant("startsAt").minus(Duration.ofHours(16)));
        assertThat(next.getJsonObject("own"))
                .isEqualTo(new JsonObject().put("result", false).put("stuckBecause", false));
        does(board, rita, new Command.AddDeal("deal00000001", "Hospital", rita.id(), DealFacts.NONE, null));
        does(board, rita, new Command.ReportResult("deal00000001", "Visited", null));
        awaitOwn(
                rep,
                new JsonObject().put("deal", "deal00000001").put("result", true).put("stuckBecause", false));
        assertThat(manager.get("/api/series").list().getJsonObject(0).getJsonObject("next"))
                .noneMatch(it -> it.getKey().equals("own"));
        does(board, rita, new Command.ExplainStuck("deal00000001", "No budget", null));
        awaitOwn(rep, null);
    }

    private static void awaitOwn(Browser reader, @Nullable JsonObject own) {
        Eventually.is(
                "prepared",
                () -> Objects.equals(
                        reader.get("/api/series")
                                .list()
                                .getJsonObject(0)
                                .getJsonObject("next")
                                .getJsonObject("own"),
                        own));
    }

    @Test
    void onceAReviewHasBegunOnlyTheDealsOnItsAgendaAreCounted() {
        String board = begun();
        await(board, it -> it.meeting() != null);
        does(board, rita, new Command.AddDeal("deal00000001", "Hospital", rita.id(), DealFacts.NONE, null));
        does(board, mia, new Command.AddDeal("deal00000002", "Bank", mia.id(), DealFacts.NONE, null));
        Eventually.is(
                "both are counted", () -> awaitLine(board, Stage.PREPARING).getInteger("deals") == 2);
        does(board, mia, new MeetingCommand.SetGoal("One moves", null));
        does(board, mia, new MeetingCommand.SetAgenda(List.of(new Allotment("deal00000001", 540))));
        does(board, mia, new MeetingCommand.StartReview());
        assertThat(awaitLine(board, Stage.RECAP).getInteger("deals")).isEqualTo(1);
        assertThat(manager.get("/api/boards").list())
                .extracting(it -> ((JsonObject) it).getInteger("deals"))
                .containsExactly(1);
    }

    private JsonObject awaitLine(String board, Stage stage) {
        String series = manager.get("/api/series").list().getJsonObject(0).getString("id");
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (true) {
            JsonArray lines = manager.get("/api/series/" + series).json().getJsonArray("reviews");
            for (int i = 0; i < lines.size(); i++) {
                JsonObject line = lines.getJsonObject(i);
                if (line.getString("board").equals(board)
                        && line.getString("stage").equals(stage.name())) return line;
            }
            assertThat(System.currentTimeMillis()).as("waited in vain").isLessThan(deadline);
        }
    }

    private JsonObject change(JsonObject to) {
        String series = manager.get("/api/series").list().getJsonObject(0).getString("id");
        return manager.patch("/api/series/" + series, to).json();
    }

    private static String there(Board board) {
        return meeting(board)
                        .plan()
                        .startsAt()
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .getDayOfWeek() + " of "
                + meeting(board)
                        .plan()
                        .nextAt()
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .getDayOfWeek();
    }

    @Test
    void aPreparedReviewMovesAlongWithItsSeries() {
        String board = begun();
        Board before = await(board, it -> it.meeting() != null);
        awaitLine(board, Stage.PREPARING);
        LocalDate due = LocalDate.ofInstant(meeting(before).plan().startsAt(), ZoneId.of("Asia/Shanghai"));
        Origin origin = new Origin("0123456789AB", "card00000009", null, "Bank", house.clock.instant(), 1);
        var house = new BoardWriter.Writer(
                new Actor(mia.id(), Role.MANAGER), CommandMeta.HOUSE, Set.of(mia.id(), rita.id()));
        writer.write(board, house, new MeetingCommand.BringForward("card00000001", "Call", rita.id(), due, origin))
                .await();
        JsonObject next = change(new JsonObject().put("weekday", "THURSDAY").put("movesPrepared", true))
                .getJsonObject("next");
        assertThat(next.getString("board")).isEqualTo(board);
        Board after = writer.read(board).await();
        assertThat(there(after)).isEqualTo("THURSDAY of THURSDAY");
        assertThat(next.getInstant("startsAt")).isEqualTo(meeting(after).plan().startsAt());
        LocalDate day = LocalDate.ofInstant(meeting(after).plan().startsAt(), ZoneId.of("Asia/Shanghai"));
        assertThat(after.title()).isEqualTo("Weekly review " + day);
        assertThat(after.cards().values())
                .singleElement()
                .satisfies(
                        card -> assertThat(((Kind.FollowUp) card.kind()).due()).isEqualTo(day));
    }

    @Test
    void aPreparedReviewThatKeepsItsTimeIsFollowedByOneAtTheNewTime() {
        String board = begun();
        Board before = await(board, it -> it.meeting() != null);
        awaitLine(board, Stage.PREPARING);
        change(new JsonObject().put("weekday", "FRIDAY"));
        Board after = writer.read(board).await();
        assertThat(there(after)).isEqualTo("WEDNESDAY of FRIDAY");
        assertThat(meeting(after).plan().startsAt())
                .isEqualTo(meeting(before).plan().startsAt());
        assertThat(after.title()).isEqualTo(before.title());
    }

    @Test
    void aReviewThatIsClosedBeforeItsHourWasHeldThenAndIsNotHeldAgain() {
        String board = begun();
        Board planned = await(board, it -> it.meeting() != null);
        does(board, rita, new Command.AddDeal("deal00000001", "Hospital", rita.id(), DealFacts.NONE, null));
        does(board, mia, new MeetingCommand.SetGoal("It moves", null));
        does(board, mia, new MeetingCommand.SetAgenda(List.of(new Allotment("deal00000001", 540))));
        does(board, mia, new MeetingCommand.StartReview());
        does(board, mia, new MeetingCommand.CloseReview());
        JsonObject line = awaitLine(board, Stage.CLOSED);
        assertThat(line.getInstant("startsAt")).isEqualTo(house.clock.instant());
        assertThat(line.getJsonObject("begun").getInstant("planned"))
                .isEqualTo(meeting(planned).plan().startsAt());
        assertThat(line.getJsonObject("begun").getInstant("at")).isEqualTo(house.clock.instant());
        assertThat(manager.get("/api/boards/" + board + "/summary").json().getJsonObject("begun"))
                .isEqualTo(line.getJsonObject("begun"));
        Board next = await(awaitNext(board), it -> it.meeting() != null);
        assertThat(meeting(next).plan().startsAt())
                .isEqualTo(meeting(planned).plan().nextAt());
    }

    @Test
    void aSeriesThatHasEndedPreparesNoMore() {
        String board = begun();
        await(board, it -> it.meeting() != null);
        String series = manager.get("/api/series").list().getJsonObject(0).getString("id");
        JsonObject ended = manager.patch("/api/series/" + series, new JsonObject().put("ended", true))
                .json();
        assertThat(ended.getBoolean("ended")).isTrue();
        assertThat(ended.getString("time")).isEqualTo("10:00");
        assertThat(ended.containsKey("next")).isFalse();
        String calendar = manager.post("/api/me/calendar", null).json().getString("url");
        assertThat(manager.get(calendar.substring(calendar.indexOf("/api/")))
                        .response()
                        .bodyAsString())
                .doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void strangersZonesAndNamesAreRefused() {
        Member foreign = house.member(house.team("South"), "sam@example.com", Role.REP);
        JsonObject other = weekly().put("members", new JsonArray().add(member(foreign.id(), true)));
        assertThat(manager.post("/api/series", other).json().getString("field")).isEqualTo("members");
        assertThat(manager.post("/api/series", weekly().put("moderator", foreign.id()))
                        .json()
                        .getString("field"))
                .isEqualTo("moderator");
        assertThat(manager.post("/api/series", weekly().put("zone", "Moon/Base"))
                        .json()
                        .getString("field"))
                .isEqualTo("zone");
        assertThat(manager.post("/api/series", weekly().put("time", "25:00")).status())
                .isEqualTo(400);
        assertThat(house.signedIn(rita).post("/api/series", weekly()).status()).isEqualTo(403);
    }
}
