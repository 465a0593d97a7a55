package dev.unblock.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unblock.board.Agenda;
import dev.unblock.board.Command;
import dev.unblock.board.MeetingCommand;
import dev.unblock.board.ObstacleType;
import dev.unblock.board.Phase;
import dev.unblock.board.Remover;
import dev.unblock.board.Role;
import dev.unblock.people.Member;
import dev.unblock.people.Team;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a summary contains, and what it never does. */
@Tag("postgres")
class SummaryTest {
    private final House house = new House();
    private final Team team = house.team("North");
    private final Member mia = house.member(team, "mia@example.com", Role.MANAGER);
    private final Member rita = house.member(team, "rita@example.com", Role.REP);
    private final Member rob = house.member(team, "rob@example.com", Role.REP);
    private final Browser ritas = house.signedIn(rita);
    private final Sitting review = Sitting.review(house, mia, rita, rob);
    private final String deal = Sitting.id("d1");

    @AfterEach
    void close() {
        house.close();
    }

    private Browser.Answer get(String what) {
        return ritas.get("/api/boards/" + review.board + "/" + what);
    }

    private String text(String what) {
        return String.valueOf(get(what).response().bodyAsString());
    }

    /** All formats of a summary. */
    private Stream<String> all() {
        return Stream.of("summary", "export/json", "export/csv", "export/markdown?language=zh")
                .map(this::text);
    }

    private void raise(Member who, String name, String text, boolean nameless) {
        review.does(
                who,
                new Command.RaiseObstacle(
                        Sitting.id(name), deal, text, ObstacleType.PRICE, Remover.REP, null, false, nameless));
    }

    private void begin() {
        review.deal("d1", rita);
        review.does(rita, new Command.ReportResult(deal, "Price agreed", null))
                .does(rita, new Command.ExplainStuck(deal, "The cap", null))
                .does(mia, new MeetingCommand.SetGoal("Get on", null))
                .does(mia, new MeetingCommand.SetAgenda(List.of(new Agenda.Allotment(deal, 540))))
                .does(mia, new MeetingCommand.StartReview())
                .does(mia, new MeetingCommand.OpenSlot(deal))
                .does(mia, new MeetingCommand.MoveOn(deal, Phase.RESULT));
        raise(rita, "o1", "Written in silence", false);
        raise(rob, "o2", "Signed by nobody", true);
        raise(rita, "o4", "Held back later", false);
    }

    private void vote() {
        review.does(mia, new MeetingCommand.MoveOn(deal, Phase.OBSTACLES))
                .does(mia, new MeetingCommand.HoldCard(Sitting.id("o4"), "Not so"));
        raise(rob, "o3", "Kept in a tray", false);
        review.does(rita, new MeetingCommand.CastVote(deal, Phase.OBSTACLE_VOTE, Sitting.id("o1"), 2));
    }

    private JsonObject person(Member member) {
        return get("summary").json().getJsonArray("people").stream()
                .map(JsonObject.class::cast)
                .filter(it -> it.getString("member").equals(member.id()))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject summarized() {
        return get("summary").json().getJsonArray("deals").getJsonObject(0);
    }

    @Test
    void silentCardsAreInNoSummaryNotEvenForTheirAuthor() {
        begin();
        assertThat(all())
                .allSatisfy(it -> assertThat(it)
                        .contains("Price agreed")
                        .doesNotContain("Written in silence", "Signed by nobody", "Held back later"));
    }

    @Test
    void nothingOfATrayNorHeldBackNorWhoWroteNamelesslyNorOpenBallots() {
        begin();
        vote();
        assertThat(all())
                .allSatisfy(it -> assertThat(it)
                        .contains("Written in silence", "Signed by nobody")
                        .doesNotContain("Held back later", "Not so", "Kept in a tray"));
        assertThat(person(rob).getInteger("wrote")).isZero();
        assertThat(person(rita).getInteger("wrote")).isEqualTo(1);
        assertThat(person(rita).getInteger("voted")).isZero();
        assertThat(summarized().getJsonArray("obstacles")).noneMatch(it -> ((JsonObject) it).containsKey("dots"));
    }

    @Test
    void aCountedVoteIsToldAndTheKeyObstacleComesFirst() {
        begin();
        vote();
        review.does(mia, new MeetingCommand.MoveOn(deal, Phase.OBSTACLE_VOTE));
        assertThat(person(rita).getInteger("voted")).as("a secret vote").isZero();
        JsonObject first = summarized().getJsonArray("obstacles").getJsonObject(0);
        assertThat(first.getBoolean("key")).isTrue();
        assertThat(first.getInteger("dots")).isEqualTo(2);
        assertThat(summarized().getJsonObject("seconds").containsKey("RESULT")).isTrue();
        assertThat(text("export/markdown")).contains("- **key obstacle** Written in silence (rep, votes 2)");
        assertThat(text("export/markdown?language=zh&zone=Asia/Shanghai"))
                .contains("- **关键障碍** Written in silence (代表, 票数 2)", "**开始时间**：2026-03-31 17:00 (Asia/Shanghai)");
    }

    @Test
    void aGroupIsToldTogetherWithAllItsDots() {
        begin();
        raise(rob, "o5", "The same in other words", false);
        review.does(mia, new MeetingCommand.MoveOn(deal, Phase.OBSTACLES));
        review.does(rita, new MeetingCommand.CastVote(deal, Phase.OBSTACLE_VOTE, Sitting.id("o1"), 2))
                .does(rob, new MeetingCommand.CastVote(deal, Phase.OBSTACLE_VOTE, Sitting.id("o5"), 1))
                .does(mia, new MeetingCommand.MoveOn(deal, Phase.OBSTACLE_VOTE))
                .does(mia, new Command.GroupCards(Sitting.id("o5"), Sitting.id("o1")));
        var obstacles = summarized().getJsonArray("obstacles");
        assertThat(obstacles.getJsonObject(0).getInteger("dots")).isEqualTo(3);
        assertThat(obstacles.getJsonObject(1).getString("text")).isEqualTo("The same in other words");
        assertThat(obstacles.getJsonObject(1).getString("group")).isEqualTo(Sitting.id("o1"));
        assertThat(obstacles.getJsonObject(1).containsKey("dots")).isFalse();
        assertThat(text("export/markdown"))
                .contains("Written in silence (rep, votes 3)\n  - The same in other words (rep)\n");
        assertThat(text("export/csv")).contains("grouped with: Written in silence");
    }

    @Test
    void whatWasNotChosenIsThereWithItsVotesAndEachGroupOnce() {
        begin();
        vote();
        review.does(mia, new MeetingCommand.MoveOn(deal, Phase.OBSTACLE_VOTE));
        for (String solution : List.of("s1", "s2", "s3", "s4")) {
            review.does(
                    mia, new Command.ProposeSolution(Sitting.id(solution), Sitting.id("o1"), "Way " + solution, false));
        }
        review.does(mia, new MeetingCommand.MoveOn(deal, Phase.IDEAS))
                .does(rita, new MeetingCommand.CastVote(deal, Phase.IDEA_VOTE, Sitting.id("s3"), 1))
                .does(rob, new MeetingCommand.CastVote(deal, Phase.IDEA_VOTE, Sitting.id("s4"), 1))
                .does(mia, new MeetingCommand.MoveOn(deal, Phase.IDEA_VOTE))
                .does(mia, new Command.GroupCards(Sitting.id("s4"), Sitting.id("s3")))
                .does(rita, new Command.Decide(deal, List.of(Sitting.id("s1")), "It is quick"));
        assertThat(summarized().getJsonArray("notChosen").stream().map(JsonObject.class::cast))
                .extracting(it -> it.getString("text") + " " + it.getInteger("dots"))
                .containsExactly("Way s3 2", "Way s2 0");
        assertThat(text("export/markdown"))
                .contains("**Not chosen**: Way s3 (votes 2)")
                .doesNotContain("**Not chosen**: Way s1");
        assertThat(text("export/csv")).contains("\"Not chosen\",\"Deal d1\",");
    }

    @Test
    void decisionsComeFirstAndNobodyIsListedWithZeros() {
        begin();
        vote();
        review.does(mia, new MeetingCommand.MoveOn(deal, Phase.OBSTACLE_VOTE))
                .does(mia, new MeetingCommand.MoveOn(deal, Phase.IDEAS))
                .does(mia, new Command.LeaveUndecided(deal, "Their buyer decides"));
        assertThat(text("export/markdown"))
                .containsSubsequence(
                        "## Decisions and follow-ups",
                        "**No decision**: Their buyer decides",
                        "**Result**: Price agreed")
                .contains("- " + rita.name() + " (cards written 1")
                .doesNotContain("- " + rob.name() + " (");
    }

    @Test
    void aDealThatIsNotOnTheAgendaWaits() {
        begin();
        review.deal("d2", rob);
        assertThat(get("summary").json().getJsonArray("deals"))
                .extracting(it -> ((JsonObject) it).getBoolean("waits"))
                .containsExactly(false, true);
        assertThat(get("summary").json().getString("zone")).isEqualTo("Europe/Berlin");
    }

    @Test
    void anExportIsAFileThatCannotDoHarm() {
        begin();
        review.does(rob, new Command.ParkStory(Sitting.id("p1"), null, "=HYPERLINK(\"x\"), *twice*\n# not a heading"));
        var csv = get("export/csv");
        assertThat(csv.response().getHeader("Content-Type")).isEqualTo("text/csv; charset=utf-8");
        assertThat(csv.response().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"Weekly review.csv\"; filename*=UTF-8''Weekly%20review.csv");
        assertThat(text("export/csv"))
                .startsWith("\uFEFFSection,Deal,Owner,Text,Who,Due,State,Votes\r\n")
                .contains("\"'=HYPERLINK(\"\"x\"\"), *twice*");
        assertThat(text("export/markdown"))
                .contains("- \\=HYPERLINK(\"x\"), \\*twice\\* # not a heading (" + rob.name() + ")");
        assertThat(get("export/markdown").response().getHeader("Content-Type"))
                .isEqualTo("text/markdown; charset=utf-8");
        assertThat(get("export/json").json()).isEqualTo(get("summary").json());
        assertThat(get("export/csv?language=fr").problem()).isEqualTo("400 INVALID");
        assertThat(get("export/markdown?zone=Nowhere").problem()).isEqualTo("400 INVALID");
    }

    @Test
    void aClosedReviewShowsItsEndAndItsRating() {
        begin();
        review.does(mia, new MeetingCommand.ParkDeal(deal, "their buyer is away"))
                .does(mia, new MeetingCommand.BeginClosing())
                .does(rita, new MeetingCommand.RateReview(4))
                .does(mia, new MeetingCommand.CloseReview());
        JsonObject summary = get("summary").json();
        assertThat(summary.getString("stage")).isEqualTo("CLOSED");
        assertThat(summary.getInstant("closedAt")).isEqualTo(house.clock.instant());
        assertThat(summary.getJsonArray("worth")).containsExactly(0, 0, 0, 1, 0);
        assertThat(summarized().getString("parked")).isEqualTo("their buyer is away");
    }

    @Test
    void guestsHaveNone() {
        String made = house.signedIn(mia)
                .post(
                        "/api/boards/" + review.board + "/guest-links",
                        new JsonObject().put("role", "EXECUTIVE").put("expiresInHours", 1))
                .json()
                .getString("url");
        Browser guest = house.browser();
        guest.post(
                "/api/guest/" + made.replaceFirst(".*/", ""),
                new JsonObject().put("name", "Guest").put("language", "EN"));
        assertThat(guest.get("/api/boards/" + review.board + "/summary").problem())
                .isEqualTo("403 FORBIDDEN");
    }
}
